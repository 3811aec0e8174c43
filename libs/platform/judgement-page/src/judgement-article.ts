import type { Instant, Language } from '#kernel';
import { type Say, spokenDate } from '#platform/icu';
import type { Judgement, JudgementReason } from '#platform/credential-format';
import { factsOf } from './credential-facts';
import { icon } from './icons';
import { judgementLines } from './judgement-lines';
import { type Html, markup } from './markup';
import type { JudgementMessage } from './messages';
import { momentElement } from './moment';
import { fact, resultArticle, type Tone } from './result';

export interface JudgedFile {
  readonly judgement: Judgement;
  readonly language: Language;
  readonly say: Say<JudgementMessage>;
  readonly why: Say<JudgementReason>;
  readonly checkedAt: Instant;
  /** Where it was looked at. */
  readonly where: 'here' | 'server';
  /** SHA-256 of the file in hexadecimal: a printed answer says what it is about. */
  readonly fingerprint: string;
}

const over: readonly JudgementReason[] = ['expired', 'not-yet-valid'];

const changed: readonly JudgementReason[] = ['altered', 'pdf-content-altered', 'pdf-changed-after-signing'];

/** Authentic and merely outside its dates: no forgery, so no red. */
const merelyOver = ({ reasons }: Judgement): boolean => reasons.length > 0 && reasons.every((reason) => over.includes(reason));

const isDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(iso) && !Number.isNaN(Date.parse(iso.slice(0, 10)));

const dayIn = (language: Language) => (iso: string) => (isDay(iso) ? spokenDate(language, iso.slice(0, 10)) : iso.slice(0, 40));

const titleOf = ({ judgement, say, language }: JudgedFile): string => {
  const { verdict, status, reasons, intact, validUntil } = judgement;
  if (verdict !== 'refused') return say(`title.${verdict}`);
  if (intact === false && reasons.some((reason) => changed.includes(reason))) return say('title.altered');
  if (status === 'revoked' || status === 'suspended') return say(`title.${status}`);
  if (!merelyOver(judgement)) return say('title.refused');
  if (status === 'not-yet-valid') return say('title.not-yet-valid');
  return validUntil ? say('title.expired', { day: dayIn(language)(validUntil) }) : say('title.expired-undated');
};

const tones: Readonly<Record<Judgement['verdict'], Tone>> = { good: 'ok', refused: 'stop', unchecked: 'wait', unsupported: 'none' };

const facts = ({ judgement: { credential, issuer, validUntil, verdict, intact }, say, language }: JudgedFile): Html | undefined => {
  const { holder, achievement, validFrom } = factsOf(credential);
  if (intact !== true || !(holder ?? achievement)) return undefined;
  const day = dayIn(language);
  return markup`<h2>${say(verdict === 'good' ? 'facts' : 'facts.said')}</h2><dl class="who">${holder ? fact(say('facts.holder'), holder, 'nm') : undefined}${achievement ? fact(say('facts.achievement'), achievement) : undefined}${issuer ? fact(say('facts.issuer'), (issuer.name ?? issuer.id).slice(0, 200)) : undefined}${validFrom ? fact(say('facts.from'), day(validFrom)) : undefined}${validUntil ? fact(say('facts.until'), day(validUntil)) : undefined}</dl>`;
};

/** The answer about a file: the same on the server and in a browser. */
export const judgementArticle = (file: JudgedFile): Html => {
  const { judgement, say, why, language, checkedAt, where, fingerprint } = file;
  const ended = merelyOver(judgement);
  const reasons = judgement.reasons.map((reason) => markup`<li>${why(reason)}</li>`);
  return resultArticle({
    tone: ended ? 'wait' : tones[judgement.verdict],
    ...(ended && { sign: icon('x') }),
    title: titleOf(file),
    under: say(ended ? 'under.ended' : `under.${judgement.verdict}`),
    body: markup`${reasons.length ? markup`<h2>${say('why')}</h2><ul class="causes">${reasons}</ul>` : undefined}
${facts(file)}
<h2>${say('lines')}</h2><ul class="chk">${judgementLines({ judgement, say, day: dayIn(language) })}</ul>
<p class="small muted after">${say('not-said')}</p>
<p class="small muted after">${momentElement(checkedAt, language)}, ${say(where)}.</p>
<p class="small muted after">${say('fingerprint')} <span class="mark">${fingerprint}</span></p>`,
  });
};
