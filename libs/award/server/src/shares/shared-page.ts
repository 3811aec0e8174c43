import { disclosureSheet } from '#award/domain';
import { spokenDay } from '#curriculum/domain';
import { dayOf, type Instant } from '#kernel';
import { frame, icon, type Page, question } from '../verify/frame';
import { type Html, markup } from '../verify/markup';
import type { Shown } from './shared-door';

type Tone = 'ok' | 'stop' | 'wait' | 'none';

interface Answer {
  readonly tone: Tone;
  readonly sign: Html;
  readonly title: string;
  readonly under: string;
  readonly body: Html;
}

/** Its title says nothing of what is shown: titles stay in histories and on shared screens. */
const answered = (page: Page, { tone, sign, title, under, body }: Answer, after?: Html): string =>
  frame(
    page,
    page.say('share.page'),
    markup`<article class="res ${tone}"><div class="hd"><span class="big">${sign}</span><div><h1>${title}</h1><p>${under}</p></div></div>
<div class="bd">${body}</div></article>${after}`,
  );

const momentText = ({ language }: Page, now: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(now));

/** The very lines that the holder saw before making the link. */
const factsOf = ({ language, say }: Page, facts: NonNullable<Shown['facts']>): Html => {
  const { lines, lists } = disclosureSheet(facts, language, say);
  return markup`<dl class="who">${lines.map(({ label, text, name }) => markup`<dt>${label}</dt><dd class="${name ? 'nm' : ''}">${text}</dd>`)}</dl>
${lists.map(({ title, items }) => markup`<h2 class="after">${title}</h2><ul class="causes">${items.map((item) => markup`<li>${item}</li>`)}</ul>`)}`;
};

const countedPage = (page: Page, shown: Shown, facts: NonNullable<Shown['facts']>, now: Instant): string => {
  const { say, self } = page;
  const { standing, expiresAt, timeZone } = shown;
  const good = standing !== 'expired';
  const files = markup`<h2 class="after">${say('share.files')}</h2>
<ul class="causes"><li><a href="${self ?? ''}/document">${say('share.pdf')}</a></li><li><a href="${self ?? ''}/credential">${say('share.credential')}</a></li></ul>`;
  return answered(
    page,
    {
      tone: good ? 'ok' : 'wait',
      sign: icon(good ? 'check' : 'x'),
      title: say(standing === 'provisional' ? 'share.provisional' : good ? 'share.valid' : 'share.expired'),
      under: say('verify.checked', { at: momentText(page, now, timeZone) }),
      body: markup`${factsOf(page, facts)}
${files}
<p class="small muted after">${say(facts.printed ? 'share.not-said' : 'share.not-said-unnamed')}${facts.level === 1 && ` ${say('share.not-said-health')}`}</p>`,
    },
    markup`<p class="small muted after">${say('share.level')} ${say('share.until', { at: momentText(page, expiresAt, timeZone) })}</p>`,
  );
};

/** When and by whom, no more: after a change of name the former one must not be told. */
const endedPage = (page: Page, { standing, since, issuer, timeZone }: Shown): string => {
  const { say, language } = page;
  const ended = standing === 'suspended' || standing === 'superseded' ? standing : 'revoked';
  const day = since ? spokenDay(dayOf(since, timeZone), language) : '';
  return answered(page, {
    tone: 'stop',
    sign: icon('x'),
    title: say(`verify.${ended}`),
    under: say(`verify.${ended}-on`, { day }),
    body: markup`<p>${say(`verify.${ended}-why`)}</p><dl class="who after"><dt>${say('verify.by')}</dt><dd>${issuer}</dd></dl>
<p class="after"><strong>${say('verify.what-now')}</strong> ${say(`verify.${ended}-next`)}</p>`,
  });
};

export const shownPage = (page: Page, shown: Shown, now: Instant): string =>
  shown.facts ? countedPage(page, shown, shown.facts, now) : endedPage(page, shown);

export const nothingPage = (page: Page): string => {
  const { say } = page;
  const causes = (['ended', 'withdrawn', 'mistyped'] as const).map((cause) => markup`<li>${say(`share.cause.${cause}`)}</li>`);
  return answered(page, {
    tone: 'none',
    sign: icon('search'),
    title: say('share.unknown'),
    under: say('share.ask'),
    body: markup`<p>${say('share.causes')}</p><ul class="causes">${causes}</ul>`,
  });
};

export const unsurePage = (page: Page, why: 'unchecked' | 'too-many'): string =>
  answered(page, {
    tone: 'wait',
    sign: question,
    title: page.say('verify.incomplete'),
    under: page.say('verify.do-not-conclude'),
    body: markup`<p>${page.say(why === 'unchecked' ? 'verify.unchecked' : 'refusal.too-many-requests')}</p>`,
  });
