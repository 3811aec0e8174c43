import type { CertifiedUnit } from '#award/domain';
import { table } from '#platform/documents';
import type { Page } from './scene';
import { inLanguage, jurisdiction, markOf, spokenHours } from './wording';

const wordOf = (page: Page, unit: CertifiedUnit): string => {
  const word = unit.result ? page.say('document.outcome', { result: unit.result, jurisdiction: jurisdiction(page) }) : '';
  return [markOf(page, unit), word].filter(Boolean).join(', ') || '–';
};

/** The units with their hours, credits where there are any, and results. */
export const resultsTable = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { units } = scene.detail;
  const credited = units.some(({ credits }) => credits !== undefined);
  const where = { jurisdiction: jurisdiction(page) };
  table(sheet, {
    kind: 'table',
    caption: say('document.transcript.caption', where),
    columns: [
      { title: say('document.unit.code'), width: 1 },
      { title: say('document.unit', where), width: 3.6 },
      { title: say('document.duration'), width: 1.6 },
      ...(credited ? [{ title: say('document.credits'), width: 1.2 }] : []),
      { title: say('document.result'), width: 2.7 },
    ],
    rows: units.map((unit) => [
      unit.code,
      inLanguage(page, unit.title),
      unit.minutes ? spokenHours(page, unit.minutes) : '–',
      ...(credited ? [String(unit.credits ?? '–')] : []),
      wordOf(page, unit),
    ]),
  });
};

/** Internship and attendance, as lines of facts; none that nobody knows. */
export const followedFacts = (page: Page): { readonly label: string; readonly value: string }[] => {
  const { say, scene } = page;
  const { internshipMinutes, attendancePercent } = scene.detail;
  return [
    ...(internshipMinutes ? [{ label: say('document.internship', { jurisdiction: jurisdiction(page) }), value: spokenHours(page, internshipMinutes) }] : []),
    ...(attendancePercent === undefined
      ? []
      : [{ label: say('document.attendance'), value: say('document.attendance-share', { percent: attendancePercent }) }]),
  ];
};
