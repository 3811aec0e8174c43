import { randomUUID } from 'node:crypto';
import { Editions } from '#curriculum/server';
import type { OrganisationId } from '#kernel';
import { Outbox } from '#platform/database';
import type { Bench, Person } from '../testing';

export const wish = (trainer: string | null, days: readonly string[]) => ({
  days,
  times: { am: { from: '09:00', to: '12:30' }, pm: { from: '13:30', to: '17:00' } },
  place: 'Salle des Érables',
  onlineLink: null,
  trainer,
});

export const tenDays = [
  '2026-03-09',
  '2026-03-10',
  '2026-03-16',
  '2026-03-17',
  '2026-03-23',
  '2026-03-24',
  '2026-03-30',
  '2026-03-31',
  '2026-04-13',
  '2026-04-14',
];

export interface TestCohort {
  readonly organisation: OrganisationId;
  readonly cohort: string;
  readonly lead: Person;
  readonly trainer: Person;
  readonly learners: readonly Person[];
}

/** Tells that somebody accepted an offer of an intake, as admission does. */
export const acceptOffer = async (bench: Bench, organisation: OrganisationId, intake: string, account: string, application: string = randomUUID()) => {
  const edition = await bench.app.get(Editions).current('aqrp-2026');
  if (!edition) throw new Error('The edition aqrp-2026 is not loaded.');
  const event = { offer: randomUUID(), application, intake, account, organisation, editionId: edition.id };
  await bench.asHouse(() => bench.app.get(Outbox).tell('offer-accepted', event));
  return event;
};

/** A cohort whose people have accepted and whose timetable stands. */
export const cohortOf = async (bench: Bench, size = 2, days: readonly string[] = tenDays): Promise<TestCohort> => {
  const organisation = await bench.organisation();
  const lead = await bench.person({ givenName: 'Paule', familyName: 'Nadeau', roles: [[organisation, 'programme-lead']] });
  const trainer = await bench.person({ givenName: 'Thomas', familyName: 'Okafor', roles: [[organisation, 'trainer']] });
  const learners: Person[] = [];
  const intake = randomUUID();
  for (let n = 0; n < size; n++) {
    const learner = await bench.person({ givenName: `Maëlle ${n}`, familyName: `Tremblay ${n}` });
    learners.push(learner);
    await acceptOffer(bench, organisation, intake, learner.account);
  }
  await bench.settle();
  const { items } = (await lead.get('/cohorts')).json<{ items: { id: string }[] }>();
  const cohort = items[0]?.id ?? '';
  if (days.length > 0) await lead.post(`/cohorts/${cohort}/timetable`, wish(trainer.account, days));
  return { organisation, cohort, lead, trainer, learners };
};

interface Sitting {
  readonly id: string;
  readonly day: string;
  readonly half: 'am' | 'pm';
  readonly version: number;
  readonly stage: string;
}

export const sessionsOf = async ({ lead, cohort }: TestCohort): Promise<readonly Sitting[]> =>
  (await lead.get(`/cohorts/${cohort}/timetable`)).json<{ items: Sitting[] }>().items;

export const firstSessionOf = async (cohort: TestCohort): Promise<string> => (await sessionsOf(cohort))[0]?.id ?? '';

interface Sheet {
  readonly learners: readonly {
    readonly enrolment: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly halfDay: string;
    readonly signedAt: string | null;
  }[];
}

export const sheetOf = async (trainer: Person, session: string): Promise<Sheet> => (await trainer.get(`/sessions/${session}`)).json<Sheet>();

/** The code on the trainer's screen now. */
export const codeOf = async (trainer: Person, session: string): Promise<string> =>
  (await trainer.get(`/sessions/${session}/code`)).json<{ code: string }>().code;
