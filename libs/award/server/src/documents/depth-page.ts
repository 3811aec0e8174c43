import { facts, heading, list, mm } from '#platform/documents';
import { pageNumbers } from './letter';
import { followedFacts, resultsTable } from './results';
import type { Page } from './scene';
import { inLanguage } from './wording';

/** Second page of the deepest certificate: competencies, results, internship. */
export const depthPage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { framework, units } = scene.detail;
  sheet.pdf.addPage({ size: 'A4', layout: 'landscape', margins: { top: mm(22), bottom: mm(20), left: mm(36), right: mm(28) } });
  heading(sheet, { kind: 'heading', level: 2, text: say('document.depth.title') });
  if (framework?.competencies.length) {
    heading(sheet, { kind: 'heading', level: 3, text: inLanguage(page, framework.name) });
    list(sheet, { kind: 'list', items: framework.competencies.map(({ title }) => inLanguage(page, title)) });
  }
  if (units.length) resultsTable(page);
  const rows = followedFacts(page);
  if (rows.length) facts(sheet, { kind: 'facts', rows });
  pageNumbers(page);
};
