import { linkedSignal, type WritableSignal } from '@angular/core';

/** What a person is writing, begun from what is known. */
export interface Draft<Value> extends WritableSignal<Value> {
  /** Drops what was written: the draft is what is known again. */
  restart(): void;
  /** Says that this was saved: as long as nothing else is written, what is known next counts, as when another window changes it. */
  saved(value: Value): void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A draft of `start`: it follows what is known until somebody writes in it, and from then on a page read anew takes no word of it away.
 * Written back to what is known (a save did that too), it follows again. A plain `linkedSignal` would begin anew at every reading.
 *
 * @param start what is known; plain values, compared as JSON
 * @param of whose draft it is: another one begins anew
 */
export const draftOf = <Value>(start: () => Value, of: () => unknown = () => undefined): Draft<Value> => {
  let saved: { readonly value: Value } | undefined;
  const draft = linkedSignal<{ readonly start: Value; readonly of: unknown }, Value>({
    source: () => ({ start: start(), of: of() }),
    computation: (now, previous) => {
      if (!previous || !Object.is(previous.source.of, now.of)) return now.start;
      const { value, source } = previous;
      const untouched = same(value, source.start) || (saved && same(value, saved.value) && !same(now.start, source.start));
      return untouched ? now.start : value;
    },
  });
  return Object.assign(draft, { restart: () => draft.set(start()), saved: (value: Value) => void (saved = { value }) });
};
