import type { CertifiedUnit } from '#award/domain';
import { mm } from '#platform/documents';
import { depthPage } from './depth-page';
import { checkPoint, footer, holder, issuerHead, signatories, styles, title, upright } from './parts';
import type { Page } from './scene';
import { day, inLanguage, jurisdiction, markOf, ownLine, spokenHours, titles } from './wording';

export const left = mm(72);
export const width = mm(205);
const bottom = mm(188);

type Cell = readonly [label: string, value: string];

/** The award itself: to whom, what, when. Up to level 1 it names neither the pathway nor anything of health. */
export const certificatePage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { printed, provisional } = scene;
  const named = titles(page);
  opening(page);
  title(page, named.title, { x: left, width }, fittingTitle(page, named.title));
  sheet.skip(4);
  const course = printed.minutes ? say('document.course-and-hours', { course: named.course, duration: spokenHours(page, printed.minutes) }) : named.course;
  sheet.text('P', course, sheet.fit(course, styles.course, { width, height: mm(14), smallest: 9 }), { x: left, width });
  if (printed.level) sheet.text('P', inLanguage(page, printed.level), styles.lead, { x: left, width });
  cells(page, dated(page));
  closing(page, provisional ? say('document.provisional') : '');
  if (scene.level === 3) depthPage(page);
};

/** One teaching unit of the course, passed. At level 3 with its mark. */
export const unitPage = (page: Page, unit: CertifiedUnit): void => {
  const { sheet, say, scene } = page;
  opening(page);
  const named = inLanguage(page, unit.title);
  title(page, say('document.unit.title', { jurisdiction: jurisdiction(page) }), { x: left, width });
  sheet.skip(4);
  sheet.text('P', named, sheet.fit(named, { font: 'voice', size: 17 }, { width, height: mm(16), smallest: 9 }), { x: left, width });
  const within = say('document.unit.of', { course: titles(page).course });
  sheet.text('P', within, sheet.fit(within, styles.lead, { width, height: mm(11), smallest: 8 }), { x: left, width });
  const mark = scene.level === 3 ? markOf(page, unit) : undefined;
  cells(page, [
    [say('document.unit.code'), unit.code],
    ...(unit.minutes ? [[say('document.duration'), spokenHours(page, unit.minutes)] as const] : []),
    ...(unit.credits ? [[say('document.credits'), String(unit.credits)] as const] : []),
    ...(mark ? [[say('document.result'), mark] as const] : []),
    [say('document.certificate.jury'), day(page, scene.printed.awardedOn)],
    [say('document.certificate.number'), scene.printed.number],
  ]);
  closing(page, say('document.unit.part'));
};

const opening = (page: Page): void => {
  issuerHead(page, { x: left, y: mm(20), width });
  page.sheet.text('P', page.say('document.certificate.given-to'), styles.lead, { x: left, y: mm(50), width });
  page.sheet.skip(4);
  holder(page, 37, { x: left, width });
  page.sheet.skip(mm(4));
};

const fittingTitle = ({ sheet }: Page, text: string) => sheet.fit(text, styles.title, { width, height: mm(18), smallest: 11 });

const dated = (page: Page): readonly Cell[] => {
  const { say, scene } = page;
  const { startedOn, endedOn, awardedOn, number } = scene.printed;
  return [
    ...(startedOn ? [[say('document.certificate.from'), day(page, startedOn)] as const] : []),
    ...(endedOn ? [[say('document.certificate.to'), day(page, endedOn)] as const] : []),
    [say('document.certificate.jury'), day(page, awardedOn)],
    ...(scene.validUntil ? [[say('document.valid-until'), day(page, scene.validUntil)] as const] : []),
    [say('document.certificate.number'), number],
  ];
};

const cells = ({ sheet }: Page, all: readonly Cell[]): void => {
  const step = Math.min(mm(46), width / all.length);
  const top = sheet.pdf.y + mm(7);
  for (const [at, [label, value]] of all.entries()) {
    const place = { x: left + at * step, width: step - mm(2) };
    sheet.text('P', label, sheet.fit(label, styles.label, { width: place.width, height: 14, smallest: 7 }), { ...place, y: top });
    sheet.text('P', value, sheet.fit(value, styles.value, { width: place.width, height: 32, smallest: 6 }), place);
  }
};

const closing = (page: Page, remark: string): void => {
  const { sheet } = page;
  for (const text of [remark, ownLine(page)])
    if (text) {
      sheet.skip(mm(2));
      sheet.text('P', text, sheet.fit(text, styles.place, { width, height: mm(9), smallest: 7 }), { x: left, width });
    }
  signatories(page, { x: left, y: bottom - mm(18), width: mm(114) });
  const x = left + mm(121);
  upright(sheet, x - mm(5), bottom - mm(31), bottom);
  checkPoint(page, { x, y: bottom - mm(31), width: mm(86) });
  footer(page, { x: left, y: mm(196), width });
};
