import { holderName, type LineAnswer, type ListLine, longestVisitorList, type Verification } from '#award/domain';
import { spokenDay } from '#curriculum/domain';
import { dayOf, type Instant } from '#kernel';
import { type Html, icon, markup, momentElement } from '#platform/judgement-page';
import { frame, type Page } from '../../verify/frame';

export interface Answered {
  readonly line: ListLine;
  /** Undefined for a line that could not be asked. */
  readonly verification: Verification | undefined;
}

const signs: Readonly<Record<LineAnswer, 'met' | 'wait' | 'stop' | 'note'>> = {
  valid: 'met',
  provisional: 'met',
  expired: 'wait',
  suspended: 'wait',
  revoked: 'stop',
  superseded: 'stop',
  unknown: 'note',
  'too-many': 'wait',
  unchecked: 'wait',
  faulty: 'wait',
};

const sign = (kind: 'met' | 'wait' | 'stop' | 'note'): Html =>
  kind === 'met' ? icon('check') : kind === 'stop' ? icon('x') : markup`<b aria-hidden="true">?</b>`;

const answerOf = (verification: Verification | undefined): LineAnswer => {
  if (!verification) return 'faulty';
  return verification.answer === 'valid' && verification.provisional ? 'provisional' : verification.answer;
};

const toldBy = ({ say, language }: Page, { line, verification }: Answered): string => {
  if (line.fault) return say(`employer.fault.${line.fault}`);
  if (verification?.answer === 'valid' || verification?.answer === 'expired') {
    const { printed, validUntil } = verification;
    const found = say('employer.found', {
      holder: holderName(printed),
      title: printed.title[language],
      issuer: printed.issuer.name,
      on: spokenDay(printed.awardedOn, language),
    });
    return validUntil ? `${found}. ${say('employer.until', { on: spokenDay(validUntil, language) })}` : found;
  }
  return verification && 'since' in verification
    ? say('employer.ended', { issuer: verification.issuer, on: spokenDay(dayOf(verification.since, 'UTC'), language) })
    : '–';
};

const row = (page: Page, answered: Answered): Html => {
  const { say } = page;
  const answer = answerOf(answered.verification);
  const kind = signs[answer];
  return markup`<tr><th scope="row">${answered.line.familyName || '–'}</th><td class="num" data-l="${say('employer.column.code')}">${answered.line.code || '–'}</td>
<td data-l="${say('employer.column.answer')}"><span class="st ${kind}"><span class="g" aria-hidden="true">${sign(kind)}</span><span>${say(`employer.answer.${answer}`)}</span></span></td>
<td data-l="${say('employer.column.certificate')}">${toldBy(page, answered)}</td></tr>`;
};

const form = (
  { say, language }: Page,
  typed: string,
  fault?: string,
): Html => markup`<form class="card" method="post" action="/verify/many?lang=${language}" accept-charset="utf-8">
<div class="field"><label for="l">${say('many.list')}</label><p class="hint" id="lh">${say('many.hint', { most: longestVisitorList })}</p>
${fault ? markup`<p class="error" id="le">${fault}</p>` : undefined}
<textarea id="l" name="list" rows="8" maxlength="20000" autocomplete="off" spellcheck="false" required aria-describedby="lh${fault ? ' le' : ''}"${fault ? markup` aria-invalid="true"` : undefined}>
${typed}</textarea></div>
<button class="btn primary wide">${say('many.submit')}</button>
</form>`;

const after = ({ say }: Page): Html => markup`<p class="small muted after">${say('verify.promise')}</p>
<p class="after"><a href="/verify">${say('many.one')}</a></p>
<p class="after">${say('many.more')} <a href="/employer">${say('title.employer')}</a></p>`;

/** Its own address goes with what it sends, and only to this house: see the form for one certificate. */
export const manyFormPage = (page: Page, typed = '', fault?: string): string =>
  frame(
    page,
    page.say('many.title'),
    markup`<header class="head"><h1>${page.say('many.title')}</h1><p class="lead">${page.say('many.lead', { most: longestVisitorList })}</p></header>
${form(page, typed, fault)}
${after(page)}`,
    'same-origin',
  );

/** One line for each person, under what was asked; its title says nothing of it. */
export const manyAnswersPage = (page: Page, answers: readonly Answered[], now: Instant): string => {
  const { say } = page;
  const inForce = answers.filter(({ verification }) => verification?.answer === 'valid').length;
  return frame(
    page,
    say('verify.answer'),
    markup`<header class="head"><h1>${say('many.answers', { count: inForce, lines: answers.length })}</h1><p class="lead">${say('verify.checked-at')} ${momentElement(now, page.language)}</p></header>
<div class="scroll" tabindex="0" role="region" aria-label="${say('employer.results')}"><table class="cards"><thead><tr><th scope="col">${say('employer.column.name-given')}</th><th scope="col">${say('employer.column.code')}</th><th scope="col">${say('employer.column.answer')}</th><th scope="col">${say('employer.column.certificate')}</th></tr></thead>
<tbody>${answers.map((one) => row(page, one))}</tbody></table></div>
<p class="small muted after">${say('employer.not-said')}</p>
<p class="after"><a class="btn" href="/verify/many?lang=${page.language}">${say('many.again')}</a></p>`,
  );
};
