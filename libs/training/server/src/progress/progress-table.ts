import { stringify } from 'csv-stringify/sync';
import type { Language } from '#kernel';
import { loadSpeaker } from '#platform/icu';
import { trainingMessages } from '#training/domain/messages';
import type { CohortProgress } from './cohort-progress';

type Progress = Awaited<ReturnType<CohortProgress['view']>>;

/** The cohort page as a table for a spreadsheet: no cell can be a formula, whatever somebody is called. */
export const progressTable = async ({ sessions, units, people }: Progress, language: Language): Promise<string> => {
  const say = await loadSpeaker(trainingMessages, language);
  const yesNo = (acquired: boolean | null | undefined) => (acquired == null ? '' : say(acquired ? 'result.acquired' : 'result.not-yet'));
  const head = [
    say('table.family-name'),
    say('table.given-name'),
    ...sessions.map(({ day, half }) => `${day} ${say('half.short', { half })}`),
    say('table.present'),
    say('table.missing'),
    say('table.justified'),
    say('table.absent'),
    say('table.counted'),
    ...units.map(({ code }) => code),
  ];
  const rows = people.map(({ familyName, givenName, halfDays, present, missing, justified, absent, counted, acquired, marks }) => [
    familyName,
    givenName,
    ...halfDays.map((halfDay) => say(`half-day.${halfDay}`)),
    present,
    missing,
    justified,
    absent,
    counted,
    ...units.map((_, at) => marks[at] ?? yesNo(acquired[at])),
  ]);
  return stringify([head, ...rows], { bom: true, delimiter: language === 'fr' ? ';' : ',', escape_formulas: true });
};
