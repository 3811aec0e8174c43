import { instant, type Language } from '#kernel';
import type { JudgementReason } from '#platform/credential-format';
import { reasonMessages } from '#platform/credential-format/messages';
import { loadSpeaker } from '#platform/icu';
import { judgeInRounds, judgementArticle, judgementMessages, ownList, type PublishedWorld, type Round, stopped } from '#platform/judgement-page';
import { JudgeThread } from './judge-thread';
import { showAnswer } from './show-answer';

const MOST = 10 * 1024 * 1024;

const json = async (address: string, init?: RequestInit): Promise<unknown> => {
  const answer = await fetch(address, init);
  return answer.ok ? answer.json() : undefined;
};

/** Lists of our own are fetched whole: nobody learns which certificate is looked up. */
const ours = async (address: string, { origin }: PublishedWorld): Promise<unknown> => {
  const path = ownList(address, origin);
  return path ? json(path).catch(() => undefined) : undefined;
};

/** Sends one address, never the file. */
const theirs = async (address: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await json('/api/verification/foreign', { method: 'POST', headers, body: JSON.stringify({ address }) }).catch(() => undefined);
  return typeof answer === 'object' && answer !== null && 'document' in answer ? answer.document : undefined;
};

const judge = async (bytes: Uint8Array, world: PublishedWorld, now: Date, asking: boolean): Promise<Round> => {
  if (bytes.length > MOST) return { judgement: stopped('too-large'), wanted: [] };
  const thread = new JudgeThread();
  try {
    return await judgeInRounds(
      (documents) => thread.judge({ bytes, world, documents, now: now.getTime() }),
      async (address) => (await ours(address, world)) ?? (asking ? theirs(address) : undefined),
    );
  } finally {
    thread.stop();
  }
};

/** Of a file too large to be judged, of its beginning. */
const fingerprintOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Judges the file in this browser and shows the answer instead of the form. Throws when our register could not be fetched. */
export const judgeHere = async (file: File, form: HTMLFormElement): Promise<void> => {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const [say, why] = await Promise.all([loadSpeaker(judgementMessages, language), loadSpeaker<JudgementReason>(reasonMessages, language)]);
  const world = (await json('/api/verification/world')) as PublishedWorld;
  const bytes = new Uint8Array(await file.slice(0, MOST + 1).arrayBuffer());
  const fingerprint = await fingerprintOf(bytes);
  const look = async (asking: boolean): Promise<void> => {
    const now = new Date();
    const { judgement, wanted } = await judge(bytes, world, now, asking);
    const article = judgementArticle({ judgement, language, say, why, checkedAt: instant(now.toISOString()), where: 'here', fingerprint });
    const askable = world.foreign && !asking && judgement.verdict === 'unchecked' ? wanted.filter((address) => /^(?:did:web:|https:)/.test(address)) : [];
    showAnswer(article, form, { askable, ask: () => look(true) });
  };
  await look(false);
};
