import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Judgement } from '#platform/credential-format';
import type { KnownWorld } from './known-world';

/** Milliseconds for one file; an honest one takes some ten. */
const PATIENCE = 2_000;
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** A thread in which files of strangers are judged one after the other, and which is ended when one of them takes too long. */
export class JudgingRoom {
  private worker: Promise<Worker> | undefined;

  constructor(
    private readonly source: URL,
    private readonly world: KnownWorld,
    private readonly patience = PATIENCE,
  ) {}

  /** The judgement; `undefined` when the file used up its time or the memory. */
  async judge(bytes: Uint8Array): Promise<Judgement | undefined> {
    const worker = await (this.worker ??= this.open());
    const answered = once(worker, 'message', { signal: AbortSignal.timeout(this.patience) });
    worker.postMessage(bytes);
    try {
      const [judgement]: Judgement[] = await answered;
      return judgement;
    } catch {
      await this.close();
      return undefined;
    }
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    this.worker = undefined;
    await worker?.terminate();
  }

  private async open(): Promise<Worker> {
    const worker = new Worker(this.source, { workerData: this.world, env: {}, stdout: true, stderr: true, resourceLimits: limits });
    await once(worker, 'message');
    // From here on what goes wrong in it is heard by whoever waits for an answer, and otherwise by nobody.
    worker.on('error', () => undefined);
    return worker;
  }
}
