import { acceptDocuments, acceptOffer, apply, decide, filesOf, openIntake, readFile, sendAnswers, sendToPanel } from './admission';
import { criteria, documents, evenScores, type Montreal, units } from './montreal';
import { type DemoPerson, person } from './people';
import { addHost, countersign, type InternshipStory, noteDays, prepare, report, signByAll } from './placement';
import { statements } from './statements';
import type { Stage } from './stage';
import { type Absences, cohortOf, type Enrolled, enrolmentsOf, holdHalfDay, passUnits, plan } from './training';

export interface PastCohortStory {
  readonly title: string;
  /** Day on which its intake opened, counted from today. */
  readonly opens: number;
  /** Full names; the last one lacks half an hour of internship. */
  readonly people: readonly string[];
  readonly places: readonly Place[];
}

interface Place {
  readonly host: string;
  readonly contact: string;
  readonly tutor: string;
  /** Domain of their fictional addresses: a mailed link opens one internship only, so each has people of its own. */
  readonly domain: string;
}

export interface PastCohort {
  readonly cohort: string;
  readonly people: readonly DemoPerson[];
  readonly enrolments: readonly Enrolled[];
}

/** From an intake to people enrolled: everybody is read, offered a place and accepts. */
export const admitted = async (
  stage: Stage,
  { where, lead, secretary, panel }: Montreal,
  title: string,
  opens: number,
  people: readonly DemoPerson[],
): Promise<string> => {
  const intake = await openIntake(stage, where, {
    title,
    edition: 'aqrp-2026',
    place: 'Montréal',
    opens,
    closes: opens + 30,
    decides: opens + 50,
    places: 20,
    lead,
    contact: secretary,
    panel,
  });
  stage.at(opens + 12);
  const applications: string[] = [];
  for (const [n, candidate] of people.entries())
    applications.push(await apply(candidate, intake, { documents, statement: statements[n % statements.length] ?? '', sent: true }));
  stage.at(opens + 32);
  for (const application of applications) await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, applications);
  stage.at(opens + 40);
  for (const reader of panel)
    for (const application of (await filesOf(reader)).filter((file) => applications.includes(file))) await readFile(reader, application, evenScores(3));
  await stage.settle();
  stage.at(opens + 48);
  const decisions: string[] = [];
  for (const application of applications)
    decisions.push(await decide(lead, application, criteria, { outcome: 'offer', letter: 'La commission vous propose une place dans cette promotion.' }));
  await sendAnswers(lead, intake, decisions);
  stage.at(opens + 52);
  for (const [n, candidate] of people.entries()) await acceptOffer(candidate, applications[n] ?? '');
  await stage.settle();
  return cohortOf(lead, title);
};

/** Two days a week for five weeks, then three weeks of internship: everything but the jury. */
export const pastCohort = async (stage: Stage, team: Montreal, { title, opens, people: names, places }: PastCohortStory): Promise<PastCohort> => {
  stage.at(opens - 2);
  const people: DemoPerson[] = [];
  for (const name of names) people.push(await person(stage, name));
  const cohort = await admitted(stage, team, title, opens, people);
  await taught(stage, team, cohort, people, opens + 60);
  stage.at(opens + 102);
  const enrolments = await enrolmentsOf(team.lead, cohort);
  for (const { id } of enrolments) await passUnits(team.trainer, cohort, id, units, stage.day(opens + 101));
  for (const [n, learner] of people.entries()) {
    const place = places[n];
    const enrolment = enrolments.find(({ account }) => account === learner.account)?.id;
    if (!place || !enrolment) throw new Error('The demo lacks a host organisation or an enrolment.');
    await interned(stage, team, learner, enrolment, place, opens + 104, n === people.length - 1);
  }
  return { cohort, people, enrolments };
};

const taught = async (stage: Stage, { lead, trainer }: Montreal, cohort: string, people: readonly DemoPerson[], from: number): Promise<void> => {
  const days = [0, 1, 7, 8, 14, 15, 21, 22, 28, 29].map((offset) => from + offset);
  const sittings = await plan(stage, { cohort, lead, trainer }, days);
  for (const sitting of sittings) {
    const offset = days.find((one) => stage.day(one) === sitting.day) ?? from;
    const missing = people.at(-1)?.familyName ?? '';
    const absences: Absences = sitting === sittings[6] ? { [missing]: 'justified' } : {};
    await holdHalfDay(stage, trainer, people, sitting, offset, absences);
  }
};

const interned = async (
  stage: Stage,
  { where, lead }: Montreal,
  learner: DemoPerson,
  enrolment: string,
  place: Place,
  from: number,
  short: boolean,
): Promise<void> => {
  stage.at(from);
  const address = (name: string) => `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.')}@${place.domain}.example`;
  const host = await addHost(lead, where, place.host, place.contact, address(place.contact));
  const tutor = { name: place.tutor, email: address(place.tutor) };
  const story: InternshipStory = { lead, learner, enrolment, host, tutor, prepared: from, starts: from + 6, ends: from + 40 };
  const id = await prepare(stage, story);
  await signByAll(stage, story, id);
  const worked = [0, 1, 7, 8, 14, 15].map((offset) => ({ offset: from + 7 + offset }));
  await noteDays(stage, story, id, short ? worked.map((day, n) => (n === 5 ? { ...day, until: '16:30' } : day)) : worked);
  await countersign(stage, story);
  await report(stage, story);
};
