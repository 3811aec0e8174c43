import { signal } from '@angular/core';
import { refusalsFrom } from '#platform/web-client';
import { type TrainingMessage, trainingMessages } from '#training/domain/messages';

type Explain = ReturnType<typeof refusalsFrom<TrainingMessage>>;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Parameters<Explain>[0] };

/** The sentence of the last refusal, until something succeeds. Call in an injection context. */
export const refusalSignal = () => {
  const explain = refusalsFrom(trainingMessages);
  const sentence = signal('');
  return {
    sentence: sentence.asReadonly(),
    say: (text: string) => sentence.set(text),
    /** True when it was refused. */
    in: (outcome: Outcome): boolean => {
      sentence.set(outcome.ok ? '' : explain(outcome.refusal));
      return !outcome.ok;
    },
  };
};
