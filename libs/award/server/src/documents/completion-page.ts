import { facts, hairline, mm } from '#platform/documents';
import { letterFoot, letterHead } from './letter';
import { course, holder, styles, title } from './parts';
import type { Page } from './scene';
import { day, spokenHours } from './wording';

/**
 * The certificat de réalisation: who followed which action, of what nature, when, for how long in truth, how, given by whom, with
 * room for a stamp. It says nothing of results.
 */
export const completionPage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { issuer } = scene.printed;
  letterHead(page);
  title(page, say('document.completion.title'), {}, { font: 'voice', size: 26 });
  sheet.skip(mm(8));
  sheet.text('P', say('document.completion.said', { issuer: issuer.name }), { ...styles.lead, lineGap: 3 });
  sheet.skip(mm(3));
  holder(page, 24, { x: sheet.frame.left, width: sheet.frame.width }, mm(18));
  sheet.skip(mm(3));
  sheet.text('P', say('document.completion.followed-it'), styles.lead);
  sheet.skip(mm(5));
  facts(sheet, { kind: 'facts', rows: action(page) });
  sheet.text('P', say('document.completion.kept'), { ...styles.place, lineGap: 2 });
  sheet.skip(mm(2));
  letterFoot(page, (x, y, width) => stamp(page, x, y, width));
};

const action = (page: Page) => {
  const { say, scene } = page;
  const { printed, detail } = scene;
  const { startedOn, endedOn, issuer, number } = printed;
  return [
    { label: say('document.completion.action'), value: course(page) },
    { label: say('document.completion.nature'), value: say('document.completion.nature-value') },
    ...(startedOn && endedOn ? [{ label: say('document.dates'), value: say('document.from-to', { from: day(page, startedOn), to: day(page, endedOn) }) }] : []),
    { label: say('document.completion.followed'), value: spokenHours(page, detail.followedMinutes ?? 0) },
    {
      label: say('document.completion.modality'),
      value: say('document.completion.modality-value', { internship: detail.internshipMinutes ? 'yes' : 'no' }),
    },
    { label: say('document.completion.provider'), value: issuer.name },
    { label: say('document.certificate.number'), value: number },
  ];
};

/** Where a stamp goes, for whoever still wants one on paper. */
const stamp = ({ sheet, say }: Page, x: number, y: number, width: number): void => {
  sheet.ornament((pdf) => pdf.roundedRect(x, y, width, mm(27), 4).lineWidth(0.8).dash(3, { space: 3 }).stroke(hairline).undash());
  sheet.text('P', say('document.completion.stamp'), styles.small, { x: x + 6, y: y + 6, width: width - 12 });
};
