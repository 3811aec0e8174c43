import { holderName, type Verification } from '#award/domain';
import { spokenDay } from '#curriculum/domain';
import { dayOf, hoursAndMinutes, type Instant, minutes } from '#kernel';
import { fact, type Html, icon, line, markup, momentElement, type Result, resultArticle } from '#platform/judgement-page';
import { actions } from './actions';
import { frame, type Page } from './frame';

const result = (page: Page, answer: Result): string =>
  frame(page, page.say('verify.answer'), markup`${resultArticle(answer)}\n${actions(page, answer.tone === 'none' ? 'verify.correct' : 'verify.another')}`);

/** When the register was read: printed with the answer, so that the paper proves the check. */
const checkedAt = ({ say, language }: Page, now: Instant): Html => markup`${say('verify.checked-at')} ${momentElement(now, language)}`;

type Counted = Extract<Verification, { answer: 'valid' | 'expired' }>;
type Ended = Extract<Verification, { answer: 'revoked' | 'suspended' | 'superseded' }>;

const facts = ({ say, language }: Page, { printed }: Counted): Html => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(printed.minutes ?? 0));
  const day = (date: string) => spokenDay(date, language);
  return markup`<dl class="who">${fact(say('name'), holderName(printed), 'nm')}${fact(say('verify.certificate'), printed.title[language])}
${fact(say('sheet.course'), say('document.certificate.course', { course: printed.course[language], hours, minutes: rest }))}
${printed.level ? fact(say('verify.level'), printed.level[language]) : undefined}
${printed.startedOn && printed.endedOn ? fact(say('verify.period'), say('verify.from-to', { from: day(printed.startedOn), to: day(printed.endedOn) })) : undefined}
${fact(say('verify.awarded'), day(printed.awardedOn))}${fact(say('document.certificate.number'), printed.number)}${fact(say('verify.by'), [printed.issuer.name, printed.issuer.place].filter(Boolean).join(', '))}</dl>`;
};

const validPage = (page: Page, answer: Extract<Counted, { answer: 'valid' }>, now: Instant): string => {
  const { say, language } = page;
  const { validUntil, provisional, printed } = answer;
  return result(page, {
    tone: 'ok',
    title: say(provisional ? 'verify.provisional' : 'verify.valid'),
    under: checkedAt(page, now),
    body: markup`${facts(page, answer)}
<h2>${say('verify.what-checked')}</h2>
<ul class="chk">${line('met', say('verify.registered'), say('verify.registered-note'))}${line('met', say('verify.issuer-known'), printed.issuer.name)}${line('met', say('verify.in-force'), validUntil ? say('verify.until', { day: spokenDay(validUntil, language) }) : say('verify.no-end'))}${line('met', say('verify.not-withdrawn'), say('verify.read-now'))}</ul>
<p class="small muted after">${say('verify.not-said', { name: holderName(printed) })}</p>`,
  });
};

const expiredPage = (page: Page, answer: Extract<Counted, { answer: 'expired' }>, now: Instant): string => {
  const { say, language } = page;
  const day = spokenDay(answer.validUntil, language);
  return result(page, {
    tone: 'wait',
    sign: icon('x'),
    title: say('verify.expired', { day }),
    under: checkedAt(page, now),
    body: markup`${facts(page, answer)}
<ul class="chk">${line('met', say('verify.registered'), answer.printed.issuer.name)}${line('wait', say('verify.ended'), day)}</ul>
<p class="after"><strong>${say('verify.what-now')}</strong> ${say('verify.ask-renewed')}</p>`,
  });
};

const endedPage = (page: Page, { answer, since, issuer }: Ended, now: Instant): string => {
  const { say, language } = page;
  const day = spokenDay(dayOf(since, 'UTC'), language);
  return result(page, {
    tone: 'stop',
    title: say(`verify.${answer}`),
    under: say(`verify.${answer}-on`, { day }),
    body: markup`<p>${say(`verify.${answer}-why`)}</p>
<ul class="chk">${line('met', say('verify.registered'), issuer)}${line('stop', say(`verify.${answer}-line`), day)}</ul>
<p class="after"><strong>${say('verify.what-now')}</strong> ${say(`verify.${answer}-next`)}</p>
<p class="small muted after">${checkedAt(page, now)}</p>`,
  });
};

const unknownPage = (page: Page, now: Instant): string => {
  const { say } = page;
  const causes = (['mistyped', 'not-shared', 'not-existing'] as const).map((cause) => markup`<li>${say(`verify.cause.${cause}`)}</li>`);
  return result(page, {
    tone: 'none',
    title: say('verify.unknown'),
    under: checkedAt(page, now),
    body: markup`<p>${say('verify.causes')}</p><ul class="causes">${causes}</ul>
<div class="notice plain after">${icon('lightbulb')}<div><p><strong>${say('verify.reread')}</strong> ${say('verify.alphabet')}</p></div></div>`,
  });
};

export const unsurePage = (page: Page, why: 'unchecked' | 'too-many', now: Instant): string =>
  result(page, {
    tone: 'wait',
    title: page.say('verify.incomplete'),
    under: page.say('verify.do-not-conclude'),
    body: markup`<p>${page.say(`verify.${why}`)}</p>
<p class="small muted after">${checkedAt(page, now)}</p>`,
  });

/** The page for an answer, and the HTTP status it goes with. */
export const answerPage = (page: Page, answer: Verification, now: Instant): { readonly content: string; readonly status: number } => {
  switch (answer.answer) {
    case 'valid':
      return { content: validPage(page, answer, now), status: 200 };
    case 'expired':
      return { content: expiredPage(page, answer, now), status: 200 };
    case 'revoked':
    case 'suspended':
    case 'superseded':
      return { content: endedPage(page, answer, now), status: 200 };
    case 'unknown':
      return { content: unknownPage(page, now), status: 200 };
    case 'unchecked':
      return { content: unsurePage(page, 'unchecked', now), status: 503 };
    case 'too-many':
      return { content: unsurePage(page, 'too-many', now), status: 429 };
  }
};
