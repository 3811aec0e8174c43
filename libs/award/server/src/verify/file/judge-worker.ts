import { parentPort, workerData } from 'node:worker_threads';
import { judgeFile } from '#platform/credential-format';
import { type Documents, judgeRound, type PublishedWorld } from '#platform/judgement-page';

/** What the thread is given once, and the documents at each round. */
export interface JudgeWork {
  readonly bytes: Uint8Array;
  readonly world: PublishedWorld;
  readonly now: string;
}

const { bytes, world, now }: JudgeWork = workerData;
parentPort?.on('message', (documents: Documents) => {
  void judgeRound((known) => judgeFile(bytes, known), world, documents, new Date(now)).then((round) => parentPort?.postMessage(round));
});
parentPort?.postMessage('ready');
