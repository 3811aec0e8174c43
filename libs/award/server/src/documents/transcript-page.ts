import { facts, mm } from '#platform/documents';
import { letterFoot, letterHead, pageNumbers } from './letter';
import { course, holder, styles, title } from './parts';
import { followedFacts, resultsTable } from './results';
import type { Page } from './scene';
import { day, titles } from './wording';

/** Units, hours, results, internship and attendance, as they stood on the day of the jury. */
export const transcriptPage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { printed, detail } = scene;
  const marked = detail.units.some(({ mark }) => mark !== undefined);
  letterHead(page);
  title(page, say('document.transcript.title', { marked: marked ? 'yes' : 'no' }), {}, { font: 'voice', size: 26 });
  sheet.skip(mm(5));
  holder(page, 20, { x: sheet.frame.left, width: sheet.frame.width }, mm(18));
  sheet.skip(mm(4));
  const { startedOn, endedOn } = printed;
  facts(sheet, {
    kind: 'facts',
    rows: [
      { label: say('document.training'), value: course(page) },
      { label: say('document.award'), value: titles(page).title },
      ...(startedOn && endedOn
        ? [{ label: say('document.dates'), value: say('document.from-to', { from: day(page, startedOn), to: day(page, endedOn) }) }]
        : []),
      { label: say('document.certificate.jury'), value: day(page, printed.awardedOn) },
      { label: say('document.certificate.number'), value: printed.number },
    ],
  });
  resultsTable(page);
  const rows = followedFacts(page);
  if (rows.length) facts(sheet, { kind: 'facts', rows });
  sheet.text('P', say('document.transcript.stood', { day: day(page, detail.settledOn) }), styles.place);
  sheet.skip(mm(2));
  letterFoot(page);
  pageNumbers(page);
};
