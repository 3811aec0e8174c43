import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type * as z from 'zod';
import { Refused } from '../refused';
import type { EventStream, StreamEvent, StreamReader } from './event-stream';

/** A comment so often keeps proxies from taking the line for dead, in milliseconds. */
const BEAT = 15_000;
/** After so long the reader must come back, and be let in again: a right that was taken away ends here at the latest. */
const LONGEST = 5 * 60_000;
/** Pause of a browser before it comes back, in milliseconds. */
const RETRY = 2_000;
/** Streams one person may hold open at once, on one process. */
export const MOST = 8;

const textOf = ({ id, event }: StreamEvent<unknown>): string =>
  `${id === undefined ? '' : `id: ${id.replaceAll(/[\r\n\0]/g, '')}\n`}data: ${JSON.stringify(event)}\n\n`;

/** Server-sent events (HTML Living Standard §9.2) as bytes on their way; all of them end before the house closes. */
@Injectable()
export class Streams implements OnModuleDestroy {
  private readonly log = new Logger(Streams.name);
  private readonly open = new Map<AbortController, string>();

  /** `who` counts against the limit of streams held open at once. Events leave only in the shape of `schema`. */
  start(who: string, schema: z.ZodType, stream: EventStream<unknown>, after: string | undefined): Readable {
    if ([...this.open.values()].filter((one) => one === who).length >= MOST) throw new Refused(429, 'too-many-requests', { params: { seconds: RETRY / 1000 } });
    const stop = new AbortController();
    this.open.set(stop, who);
    const out = new PassThrough();
    const beat = setInterval(() => out.write(': \n\n'), BEAT).unref();
    const longest = setTimeout(() => stop.abort(), LONGEST).unref();
    stop.signal.addEventListener('abort', () => out.end());
    out.once('close', () => {
      clearInterval(beat);
      clearTimeout(longest);
      this.open.delete(stop);
      stop.abort();
    });
    out.write(`retry: ${RETRY}\n\n`);
    void this.tell(out, schema, stream, { after, signal: stop.signal });
    return out;
  }

  onModuleDestroy() {
    for (const stop of this.open.keys()) stop.abort();
  }

  /** Only a stream that has said all ends with `end`: cut off before, the reader comes back. */
  private async tell(out: PassThrough, schema: z.ZodType, stream: EventStream<unknown>, reader: StreamReader): Promise<void> {
    try {
      for await (const { id, event } of stream(reader)) {
        if (out.writableEnded) return;
        if (!out.write(textOf({ ...(id !== undefined && { id }), event: schema.parse(event) }))) await once(out, 'drain', { signal: reader.signal });
      }
      if (!reader.signal.aborted) out.write('event: end\ndata: {}\n\n');
    } catch (error) {
      if (!reader.signal.aborted) this.log.warn(`stream cut: ${error instanceof Error ? error.message : 'unknown'}`);
    }
    out.end();
  }
}
