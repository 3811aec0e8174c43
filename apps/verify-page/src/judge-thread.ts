import { type Documents, type PublishedWorld, type Round, stopped } from '#platform/judgement-page';

export interface JudgeAsked {
  readonly bytes: Uint8Array;
  readonly world: PublishedWorld;
  readonly documents: Documents;
  readonly now: number;
}

/** Slow telephones need it; what takes longer is no certificate. */
const PATIENCE = 10_000;

const answerOf = <T>(worker: Worker): Promise<T> =>
  new Promise((done, failed) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => done(data);
    worker.onerror = () => failed(new Error('The thread broke down.'));
  });

const late = (milliseconds: number): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), milliseconds));

/** Judges one file in a thread of its own, which is stopped when it takes too long. */
export class JudgeThread {
  private readonly worker = new Worker('/verify-page/judge.js', { type: 'module' });
  private readonly ready = answerOf(this.worker);

  async judge(asked: JudgeAsked): Promise<Round> {
    await this.ready;
    const answer = answerOf<Round>(this.worker);
    this.worker.postMessage(asked);
    const round = await Promise.race([answer, late(PATIENCE)]);
    return round ?? { judgement: stopped('too-slow'), wanted: [] };
  }

  stop(): void {
    this.worker.terminate();
  }
}
