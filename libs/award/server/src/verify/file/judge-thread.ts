import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Documents, type Round, stopped } from '#platform/judgement-page';
import type { JudgeWork } from './judge-worker';

/** For one round; a certificate takes some ten milliseconds. */
const PATIENCE = 2000;

const slow: Round = { judgement: stopped('too-slow'), wanted: [] };

/** A thread that judges one file and can be stopped, whatever the file does to it. */
export class JudgeThread {
  private readonly worker: Worker;
  private readonly ready: Promise<unknown>;

  constructor(source: string, work: JudgeWork) {
    this.worker = new Worker(source, {
      workerData: work,
      stdout: true,
      stderr: true,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    });
    // What goes wrong in it is seen as silence.
    this.worker.on('error', () => undefined);
    this.ready = once(this.worker, 'message').catch(() => undefined);
  }

  /** What it thinks with these documents; that it was too slow, when it had to be stopped or broke down. */
  async judge(documents: Documents): Promise<Round> {
    const over = AbortSignal.timeout(PATIENCE + 3000);
    try {
      await Promise.race([this.ready, once(this.worker, 'exit', { signal: over })]);
      this.worker.postMessage(documents);
      const [round] = await once(this.worker, 'message', { signal: AbortSignal.timeout(PATIENCE) });
      return round;
    } catch {
      await this.stop();
      return slow;
    }
  }

  stop(): Promise<unknown> {
    return this.worker.terminate();
  }
}
