import { mm } from '#platform/documents';
import { left, width } from './certificate-page';
import { checkPoint, footer, issuerHead, styles, title } from './parts';
import type { Page } from './scene';
import { ownLine } from './wording';

/** Level 0: that it is authentic, whose it is and from which year. It names nobody, and bears nothing that another paper bears too. */
export const authenticPage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { issuer, awardedOn } = scene.printed;
  issuerHead(page, { x: left, y: mm(20), width });
  title(page, say('document.authentic.title'), { x: left, y: mm(66), width }, { font: 'voice', size: 30 });
  sheet.skip(mm(4));
  const said = say('document.authentic.said', { issuer: issuer.name, year: awardedOn.slice(0, 4) });
  sheet.text('P', said, sheet.fit(said, styles.course, { width, height: mm(20), smallest: 9 }), { x: left, width });
  sheet.skip(mm(3));
  sheet.text('P', say('document.authentic.silent'), styles.lead, { x: left, width: mm(150) });
  if (ownLine(page)) sheet.text('P', ownLine(page), styles.place, { x: left, width });
  checkPoint(page, { x: left, y: mm(157), width: mm(110) });
  footer(page, { x: left, y: mm(196), width });
};
