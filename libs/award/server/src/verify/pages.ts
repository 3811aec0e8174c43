import { holderName, type Verification } from '#award/domain';
import { spokenDay } from '#curriculum/domain';
import { dayOf, hoursAndMinutes, type Instant, minutes } from '#kernel';
import { frame, icon, type Page, question } from './frame';
import { type Html, markup } from './markup';

/** When the question was asked, on the wall of the programme's side of the world. */
export interface Moment {
  readonly now: Instant;
  readonly timeZone: string;
}

const momentText = ({ language }: Page, { now, timeZone }: Moment): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(now));

/** Its own address goes with what it sends, and only to this house: without it browsers call the sender unknown, and that is refused. */
export const formPage = (page: Page): string => {
  const { say, language } = page;
  return frame(
    page,
    say('verify.title'),
    markup`<header class="head"><h1>${say('verify.title')}</h1><p class="lead">${say('verify.lead')}</p></header>
<form class="card" method="post" action="/verify?lang=${language}" accept-charset="utf-8">
<div class="field"><label for="c">${say('verify.code')}</label><p class="hint" id="ch">${say('verify.code-hint')}</p><input class="cd" type="text" id="c" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="64" required aria-describedby="ch"></div>
<div class="field"><label for="n">${say('verify.name')}</label><p class="hint" id="nh">${say('verify.name-hint')}</p><input type="text" id="n" name="name" autocomplete="off" spellcheck="false" maxlength="400" required aria-describedby="nh"></div>
<button class="btn primary wide">${say('verify.submit')}</button>
</form>
<p class="small muted after">${say('verify.scan')}</p>
<p class="small muted after">${say('verify.promise')}</p>`,
    'same-origin',
  );
};

type Tone = 'ok' | 'stop' | 'wait' | 'none';

const result = (page: Page, { tone, sign, title, under, body }: { tone: Tone; sign: Html; title: string; under: string; body: Html }): string =>
  frame(
    page,
    page.say('verify.answer'),
    markup`<article class="res ${tone}"><div class="hd"><span class="big">${sign}</span><div><h1>${title}</h1><p>${under}</p></div></div>
<div class="bd">${body}</div></article>
<p class="row after"><a class="btn" href="/verify?lang=${page.language}">${page.say(tone === 'none' ? 'verify.correct' : 'verify.another')}</a></p>`,
  );

const line = (kind: 'met' | 'stop' | 'wait', sign: Html, word: string, note: string): Html =>
  markup`<li><span class="st ${kind}"><span class="g">${sign}</span>${word}</span><span>${note}</span></li>`;

const fact = (label: string, value: string, kind = ''): Html => markup`<dt>${label}</dt><dd class="${kind}">${value}</dd>`;

type Counted = Extract<Verification, { answer: 'valid' | 'expired' }>;
type Ended = Extract<Verification, { answer: 'revoked' | 'suspended' | 'superseded' }>;

const facts = ({ say, language }: Page, { printed }: Counted): Html => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(printed.minutes ?? 0));
  const day = (date: string) => spokenDay(date, language);
  return markup`<dl class="who">${fact(say('name'), holderName(printed), 'nm')}${fact(say('verify.certificate'), say('document.certificate.course', { course: printed.course[language], hours, minutes: rest }))}
${printed.level ? fact(say('verify.level'), printed.level[language]) : undefined}
${printed.startedOn && printed.endedOn ? fact(say('verify.period'), say('verify.from-to', { from: day(printed.startedOn), to: day(printed.endedOn) })) : undefined}
${fact(say('verify.awarded'), day(printed.awardedOn))}${fact(say('document.certificate.number'), printed.number)}${fact(say('verify.by'), [printed.issuer.name, printed.issuer.place].filter(Boolean).join(', '))}</dl>`;
};

const validPage = (page: Page, answer: Extract<Counted, { answer: 'valid' }>, moment: Moment): string => {
  const { say, language } = page;
  const { validUntil, provisional, printed } = answer;
  return result(page, {
    tone: 'ok',
    sign: icon('check'),
    title: say(provisional ? 'verify.provisional' : 'verify.valid'),
    under: say('verify.checked', { at: momentText(page, moment) }),
    body: markup`${facts(page, answer)}
<h2>${say('verify.what-checked')}</h2>
<ul class="chk">${line('met', icon('check'), say('verify.registered'), say('verify.registered-note'))}${line('met', icon('check'), say('verify.in-force'), validUntil ? say('verify.until', { day: spokenDay(validUntil, language) }) : say('verify.no-end'))}${line('met', icon('check'), say('verify.not-withdrawn'), say('verify.read-now'))}</ul>
<p class="small muted after">${say('verify.not-said', { name: holderName(printed) })}</p>`,
  });
};

const expiredPage = (page: Page, answer: Extract<Counted, { answer: 'expired' }>, moment: Moment): string => {
  const { say, language } = page;
  const day = spokenDay(answer.validUntil, language);
  return result(page, {
    tone: 'wait',
    sign: icon('x'),
    title: say('verify.expired', { day }),
    under: say('verify.checked', { at: momentText(page, moment) }),
    body: markup`${facts(page, answer)}
<ul class="chk">${line('met', icon('check'), say('verify.registered'), answer.printed.issuer.name)}${line('wait', question, say('verify.ended'), day)}</ul>
<p class="after"><strong>${say('verify.what-now')}</strong> ${say('verify.ask-renewed')}</p>`,
  });
};

const endedPage = (page: Page, { answer, since, issuer }: Ended, { timeZone }: Moment): string => {
  const { say, language } = page;
  const day = spokenDay(dayOf(since, timeZone), language);
  return result(page, {
    tone: 'stop',
    sign: icon('x'),
    title: say(`verify.${answer}`),
    under: say(`verify.${answer}-on`, { day }),
    body: markup`<p>${say(`verify.${answer}-why`)}</p>
<ul class="chk">${line('met', icon('check'), say('verify.registered'), issuer)}${line('stop', icon('x'), say(`verify.${answer}-line`), day)}</ul>
<p class="after"><strong>${say('verify.what-now')}</strong> ${say(`verify.${answer}-next`)}</p>`,
  });
};

const unknownPage = (page: Page, moment: Moment): string => {
  const { say } = page;
  const causes = (['mistyped', 'not-shared', 'not-existing'] as const).map((cause) => markup`<li>${say(`verify.cause.${cause}`)}</li>`);
  return result(page, {
    tone: 'none',
    sign: icon('search'),
    title: say('verify.unknown'),
    under: say('verify.checked', { at: momentText(page, moment) }),
    body: markup`<p>${say('verify.causes')}</p><ul class="causes">${causes}</ul>
<div class="notice plain after">${icon('lightbulb')}<div><p><strong>${say('verify.reread')}</strong> ${say('verify.alphabet')}</p></div></div>`,
  });
};

const unsurePage = (page: Page, why: 'unchecked' | 'too-many'): string =>
  result(page, {
    tone: 'wait',
    sign: question,
    title: page.say('verify.incomplete'),
    under: page.say('verify.do-not-conclude'),
    body: markup`<p>${page.say(`verify.${why}`)}</p>`,
  });

/** The page for an answer, and the HTTP status it goes with. */
export const answerPage = (page: Page, answer: Verification, moment: Moment): { readonly content: string; readonly status: number } => {
  switch (answer.answer) {
    case 'valid':
      return { content: validPage(page, answer, moment), status: 200 };
    case 'expired':
      return { content: expiredPage(page, answer, moment), status: 200 };
    case 'revoked':
    case 'suspended':
    case 'superseded':
      return { content: endedPage(page, answer, moment), status: 200 };
    case 'unknown':
      return { content: unknownPage(page, moment), status: 200 };
    case 'unchecked':
      return { content: unsurePage(page, 'unchecked'), status: 503 };
    case 'too-many':
      return { content: unsurePage(page, 'too-many'), status: 429 };
  }
};
