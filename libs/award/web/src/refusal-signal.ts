import { signal } from '@angular/core';
import type { Refusal } from '#kernel';

interface Outcome<R extends Refusal> {
  readonly ok: boolean;
  readonly refusal?: R;
}

/** Keeps the sentence of the last refusal, until something succeeds. */
export const refusalSignal = <R extends Refusal>(explain: (refusal: R) => string) => {
  const sentence = signal<string | undefined>(undefined);
  return {
    sentence: sentence.asReadonly(),
    clear: () => sentence.set(undefined),
    /** True when it was refused. */
    in: (outcome: Outcome<R>): boolean => {
      sentence.set(outcome.ok || !outcome.refusal ? undefined : explain(outcome.refusal));
      return !outcome.ok;
    },
  };
};
