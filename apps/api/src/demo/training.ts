import type { DemoPerson } from './people';
import type { Stage } from './stage';

interface Sitting {
  readonly id: string;
  readonly day: string;
  readonly half: 'am' | 'pm';
}

export interface CohortStory {
  readonly cohort: string;
  readonly lead: DemoPerson;
  readonly trainer: DemoPerson;
}

/** The cohort that grew out of an intake. */
export const cohortOf = async (lead: DemoPerson, title: string): Promise<string> => {
  const { items } = await lead.get<{ items: { id: string; title: string }[] }>('/cohorts');
  const found = items.find((cohort) => cohort.title === title);
  if (!found) throw new Error(`The demo could not be loaded: there is no cohort ${title}.`);
  return found.id;
};

export const plan = async (stage: Stage, { cohort, lead, trainer }: CohortStory, offsets: readonly number[]): Promise<readonly Sitting[]> => {
  const { items } = await lead.post<{ items: Sitting[] }>(`/cohorts/${cohort}/timetable`, {
    days: offsets.map(stage.day),
    times: { am: { from: '09:00', to: '12:30' }, pm: { from: '13:30', to: '17:00' } },
    place: 'Salle des Érables',
    onlineLink: null,
    trainer: trainer.account,
  });
  return items;
};

/** One morning of a unit, outside any plan. */
export const addHalfDay = async (stage: Stage, { cohort, lead, trainer }: CohortStory, unit: string, offset: number): Promise<Sitting> => {
  const day = stage.day(offset);
  const { items } = await lead.post<{ items: Sitting[] }>(`/cohorts/${cohort}/sessions`, {
    unit,
    day,
    half: 'am',
    from: '09:00',
    to: '12:30',
    place: 'Amphithéâtre Hermann',
    onlineLink: null,
    trainer: trainer.account,
  });
  const added = items.find((one) => one.day === day);
  if (!added) throw new Error('The demo could not be loaded: a session was not planned.');
  return added;
};

interface Sheet {
  readonly learners: readonly { readonly enrolment: string; readonly familyName: string; readonly signedAt: string | null }[];
}

/** Who did not sign, and why, by family name; everybody else signs. */
export type Absences = Readonly<Record<string, 'justified' | 'unknown' | 'not-signed'>>;

const entryOf = (absence: Absences[string] | undefined) => {
  if (absence === 'justified') return { presence: 'absent', justified: 'official-appointment' };
  if (absence === 'unknown') return { presence: 'absent', justified: null };
  return { presence: 'present', evidence: absence === 'not-signed' ? 'no-device' : null };
};

/** One half-day: opened, signed on each device with the code, countersigned. */
export const holdHalfDay = async (
  stage: Stage,
  trainer: DemoPerson,
  learners: readonly DemoPerson[],
  { id, half }: Sitting,
  offset: number,
  absences: Absences,
): Promise<void> => {
  stage.at(offset, half === 'am' ? '09:05' : '13:35');
  await trainer.post(`/sessions/${id}/signing`);
  const { code } = await trainer.get<{ code: string }>(`/sessions/${id}/code`);
  for (const learner of learners) if (!absences[learner.familyName]) await learner.post(`/sessions/${id}/signatures`, { code });
  stage.at(offset, half === 'am' ? '12:31' : '17:01');
  const sheet = await trainer.get<Sheet>(`/sessions/${id}`);
  const entries = sheet.learners.map(({ enrolment, familyName, signedAt }) => ({
    enrolment,
    entry: entryOf(signedAt ? undefined : (absences[familyName] ?? 'not-signed')),
  }));
  await trainer.post(`/sessions/${id}/countersignature`, { entries });
};

export interface Enrolled {
  readonly id: string;
  readonly account: string;
}

export const enrolmentsOf = async (lead: DemoPerson, cohort: string): Promise<readonly Enrolled[]> =>
  (await lead.get<{ items: Enrolled[] }>(`/cohorts/${cohort}/enrolments`)).items;

export const passUnits = async (trainer: DemoPerson, cohort: string, enrolment: string, units: readonly string[], decidedOn: string): Promise<void> => {
  for (const unit of units) await trainer.post(`/cohorts/${cohort}/results`, { enrolment, unit, sitting: 1, outcome: 'passed', mark: null, decidedOn });
};

/** Marks out of 20, by unit. */
export const markUnits = async (
  trainer: DemoPerson,
  cohort: string,
  enrolment: string,
  marks: Readonly<Record<string, string>>,
  decidedOn: string,
): Promise<void> => {
  for (const [unit, mark] of Object.entries(marks))
    await trainer.post(`/cohorts/${cohort}/results`, { enrolment, unit, sitting: 1, outcome: 'marked', mark, decidedOn });
};
