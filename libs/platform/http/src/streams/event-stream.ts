import { setTimeout as wait } from 'node:timers/promises';

export interface StreamEvent<T> {
  /** What the reader names when it comes back (`Last-Event-ID`), so that it misses nothing. */
  readonly id?: string;
  readonly event: T;
}

export interface StreamReader {
  /** The last event that this reader has had; undefined for who has just come. */
  readonly after: string | undefined;
  /** Aborted when the reader has left or the house closes: whoever waits must wait on it. */
  readonly signal: AbortSignal;
}

/** What a `stream` route answers: one call for each reader. It ends when nothing more can come. */
export type EventStream<T> = (reader: StreamReader) => AsyncIterable<StreamEvent<T>>;

export interface Seen<T> {
  readonly events: readonly StreamEvent<T>[];
  /** Nothing will ever follow these events. */
  readonly over: boolean;
}

/** How often the database is asked, in milliseconds. */
const EVERY = 500;

/** A stream that looks again and again for what came after the last event told; `look` opens a short transaction of its own. */
export const lookingFor = <T>(look: (after: string | undefined) => Promise<Seen<T>>, every = EVERY): EventStream<T> =>
  async function* ({ after, signal }) {
    let last = after;
    while (!signal.aborted) {
      const { events, over } = await look(last);
      for (const one of events) {
        yield one;
        last = one.id ?? last;
      }
      if (over) return;
      await wait(every, undefined, { signal }).catch(() => undefined);
    }
  };

/** Of a thing that has one state at a time: told at first, then each time it is another one. */
export const lookingAt = <T>(look: () => Promise<{ readonly event: T; readonly over: boolean }>, every = EVERY): EventStream<T> =>
  async function* (reader) {
    let told: string | undefined;
    yield* lookingFor(async () => {
      const { event, over } = await look();
      const now = JSON.stringify(event);
      const events = now === told ? [] : [{ event }];
      told = now;
      return { events, over };
    }, every)(reader);
  };
