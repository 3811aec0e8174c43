import { judgeFile } from '#platform/credential-format';
import { judgeRound } from '#platform/judgement-page';
import type { JudgeAsked } from './judge-thread';

addEventListener('message', ({ data }: MessageEvent<JudgeAsked>) => {
  const { bytes, world, documents, now } = data;
  void judgeRound((known) => judgeFile(bytes, known), world, documents, new Date(now)).then((round) => postMessage(round));
});
postMessage('ready');
