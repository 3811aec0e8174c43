import type { Language } from '#kernel';
import { reasonMessages } from '#platform/credential-format/messages';
import type { JudgementReason, Verdict } from '#platform/credential-format';
import { loadSpeaker, type Say, spokenDate } from '#platform/icu';
import type { Answer, FileFault } from './answer';
import { holderOf } from './holder';
import { type VerifyMessage, verifyMessages } from './messages';

const icons: Readonly<Record<Verdict, string>> = { good: '✓', refused: '✗', unchecked: '?', unsupported: '–' };

/** Control and direction characters of strangers stay off the terminal: they could overwrite a verdict. */
const shown = (text: string): string => text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd').slice(0, 300);

const yes = (answer: boolean | null): string => (answer === null ? 'unknown' : answer ? 'yes' : 'no');

export interface Voice {
  readonly language: Language;
  readonly say: Say<VerifyMessage>;
  readonly why: (reason: JudgementReason | FileFault) => string;
}

const isFileFault = (reason: JudgementReason | FileFault): reason is FileFault => reason.startsWith('file-');

/** French where the machine speaks French, English elsewhere. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language => (/^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en');

export const voiceIn = async (language: Language): Promise<Voice> => {
  const say = await loadSpeaker(verifyMessages, language);
  const because = await loadSpeaker(reasonMessages, language);
  return { language, say, why: (reason) => (isFileFault(reason) ? say(reason) : because(reason)) };
};

const aboutIssuer = ({ issuer }: Answer, { say }: Voice): readonly string[] =>
  issuer
    ? [
        say('issuer', { name: shown(issuer.name ? `${issuer.name} (${issuer.id})` : issuer.id) }),
        say('issuer-known', { known: yes(issuer.known), proven: yes(issuer.proven) }),
      ]
    : [];

const aboutContent = ({ credential, verdict }: Answer, { say }: Voice): readonly string[] => {
  if (!credential || verdict !== 'good') return [];
  const title = 'name' in credential && typeof credential.name === 'string' ? credential.name : undefined;
  const holder = holderOf(credential);
  return [...(title ? [say('title', { title: shown(title) })] : []), ...(holder ? [say('holder', { name: shown(holder) }), say('silent-on')] : [])];
};

const aboutForce = ({ inForce, validUntil, credential }: Answer, { say, language }: Voice): readonly string[] => {
  if (!credential) return [];
  const day = validUntil?.slice(0, 10);
  return [say('in-force', { answer: yes(inForce) }), ...(day && /^\d{4}-\d\d-\d\d$/.test(day) ? [say('valid-until', { day: spokenDate(language, day) })] : [])];
};

/** What is said of one file: icon and words first, then why, then the single answers. */
export const sentencesOf = (answer: Answer, voice: Voice): string => {
  const { file, verdict, reasons, intact, readable } = answer;
  const details = [
    ...reasons.map(voice.why),
    ...(readable && answer.credential ? [voice.say('intact', { answer: yes(intact) })] : []),
    ...aboutIssuer(answer, voice),
    ...aboutForce(answer, voice),
    ...aboutContent(answer, voice),
  ];
  return [voice.say('line', { icon: icons[verdict], file: shown(file), verdict: voice.say(`verdict.${verdict}`) }), ...details.map((line) => `  ${line}`)].join(
    '\n',
  );
};
