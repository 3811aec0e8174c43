import { DestroyRef, DOCUMENT, effect, inject, type Signal, signal, untracked } from '@angular/core';
import type { AnswerOf, RequestOf, Route } from '#kernel/contract';
import { addressFor } from './request';

type Followable = Route & { readonly method: 'GET'; readonly stream: true };

export interface Followed<T> {
  /** The last event heard. */
  readonly last: Signal<T | undefined>;
  /** The server has said all. */
  readonly over: Signal<boolean>;
  /** The stream may not be read, or not any more: a page had better ask once in the ordinary way. A line that merely broke mends itself. */
  readonly lost: Signal<boolean>;
}

/**
 * What the server tells as it happens (server-sent events), from the moment `request` gives something until the page goes.
 * `each` hears every event; after a break the browser comes back by itself and asks for what it missed.
 */
export const follow = <R extends Followable>(
  route: R,
  request: () => RequestOf<R> | undefined,
  each: (event: AnswerOf<R>) => void = () => undefined,
): Followed<AnswerOf<R>> => {
  const view = inject(DOCUMENT).defaultView;
  const [last, over, lost] = [signal<AnswerOf<R> | undefined>(undefined), signal(false), signal(false)];
  let source: EventSource | undefined;
  const listen = (address: string): void => {
    const opened = (source = new EventSource(address));
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const event = route.answer.parse(JSON.parse(data)) as AnswerOf<R>;
      last.set(event);
      each(event);
    };
    opened.addEventListener('end', () => {
      opened.close();
      over.set(true);
    });
    opened.onerror = () => lost.set(opened.readyState === EventSource.CLOSED);
  };
  effect(() => {
    const wanted = request();
    source?.close();
    untracked(() => {
      last.set(undefined);
      over.set(false);
      lost.set(false);
    });
    // A test without a browser has no such lines.
    if (wanted && view && 'EventSource' in view) listen(addressFor(route, wanted));
  });
  inject(DestroyRef).onDestroy(() => source?.close());
  return { last, over, lost };
};
