import type { Montreal } from './montreal';
import { admitted } from './past-cohort';
import { type DemoPerson, person } from './people';
import { addHost, countersign, type InternshipStory, noteDays, prepare, signByAll } from './placement';
import type { Stage } from './stage';
import { type Absences, type Enrolled, enrolmentsOf, holdHalfDay, passUnits, plan } from './training';

const TITLE = 'Promotion d’automne';
const days = [-36, -35, -29, -28, -22, -21, -15, -14, 6, 7];

/** By half-day, who was not there: what a real cohort looks like. */
const absences: Readonly<Record<number, Absences>> = {
  1: { Iskandar: 'unknown' },
  3: { 'Dubé-Nguyen': 'justified' },
  6: { Iskandar: 'unknown', Lemay: 'unknown' },
  7: { Iskandar: 'unknown', Lemay: 'unknown', 'El Amrani': 'not-signed' },
  9: { Iskandar: 'justified' },
  12: { Lemay: 'justified' },
  14: { 'El Amrani': 'not-signed' },
};

const names = ['Alix Dubé-Nguyen', 'Sofiane El Amrani', 'Nour Iskandar', 'Thierry Lemay', 'Christiane Hamel', 'Maëlle Tremblay'];

/** A cohort under way: most half-days held, some people to call, internships at every stage. */
export const currentCohort = async (stage: Stage, team: Montreal): Promise<{ readonly learner: DemoPerson; readonly toSign: DemoPerson }> => {
  const { lead, trainer } = team;
  stage.at(-152);
  const people: DemoPerson[] = [];
  for (const name of names) people.push(await person(stage, name));
  const cohort = await admitted(stage, team, TITLE, -150, people);

  stage.at(-60);
  const sittings = await plan(stage, { cohort, lead, trainer }, days);
  for (const [n, sitting] of sittings.entries()) {
    const offset = days.find((one) => stage.day(one) === sitting.day) ?? 0;
    if (offset < 0) await holdHalfDay(stage, trainer, people, sitting, offset, absences[n] ?? {});
  }
  stage.at(-12);
  const enrolments = await enrolmentsOf(lead, cohort);
  for (const { id } of enrolments.slice(0, 4)) await passUnits(trainer, cohort, id, ['PAR1', 'PAR2'], stage.day(-13));
  return internships(stage, team, people, enrolments);
};

/** One well on the way, its last day waiting in the tutor's mail; one that waits for learner and host; one not yet sent. */
const internships = async (stage: Stage, { where, lead }: Montreal, people: readonly DemoPerson[], enrolments: readonly Enrolled[]) => {
  const host = await addHost(lead, where, 'Maison des Alliés', 'Josée Caron', 'josee.caron@allies.example');
  const story = (learner: DemoPerson, tutor: InternshipStory['tutor'], starts: number): InternshipStory => {
    const enrolment = enrolments.find(({ account }) => account === learner.account)?.id ?? '';
    return { lead, learner, enrolment, host, tutor, prepared: -14, starts, ends: 60 };
  };
  const [alix, christiane, maelle] = [people[0], people[4], people[5]];
  if (!alix || !christiane || !maelle) throw new Error('The demo lacks people.');

  const under = story(maelle, { name: 'Marc Villeneuve', email: 'marc.villeneuve@allies.example' }, -11);
  const active = await prepare(stage, under);
  await signByAll(stage, under, active);
  await noteDays(stage, under, active, [{ offset: -10 }, { offset: -9 }, { offset: -5 }]);
  await countersign(stage, under);
  await noteDays(stage, under, active, [{ offset: -2 }]);
  await stage.settle();

  const tutor = { name: 'Hélène Morin', email: 'helene.morin@allies.example' };
  const waiting = await prepare(stage, story(alix, tutor, 10));
  await lead.post(`/internships/${waiting}/steps`, { to: 'to-sign' });
  await prepare(stage, story(christiane, tutor, 14));
  await stage.settle();
  return { learner: maelle, toSign: alix };
};
