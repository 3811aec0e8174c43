import { acceptDocuments, acceptOffer, apply, decide, filesOf, openIntake, readFile, sendAnswers, sendToPanel } from './admission';
import { convene, decideAll, seal, sit } from './award';
import { criteria, documents, evenScores, type Montreal, units } from './montreal';
import { type DemoPerson, person } from './people';
import { addHost, countersign, type InternshipStory, noteDays, prepare, report, signByAll } from './placement';
import { statements } from './statements';
import type { Stage } from './stage';
import { type Absences, cohortOf, enrolmentsOf, holdHalfDay, passUnits, plan } from './training';

const TITLE = 'Promotion de printemps';
const days = [-230, -229, -223, -222, -216, -215, -209, -208, -202, -201];

/** From an intake to people enrolled: everybody is read, offered a place and accepts. */
export const admitted = async (stage: Stage, { where, lead, secretary, panel }: Montreal, title: string, opens: number, people: readonly DemoPerson[]): Promise<string> => {
  const intake = await openIntake(stage, where, { title, edition: 'aqrp-2026', place: 'Montréal', opens, closes: opens + 30, decides: opens + 50, places: 20, lead, contact: secretary, panel });
  stage.at(opens + 12);
  const applications: string[] = [];
  for (const [n, candidate] of people.entries()) applications.push(await apply(candidate, intake, { documents, statement: statements[n % statements.length] ?? '', sent: true }));
  stage.at(opens + 32);
  for (const application of applications) await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, applications);
  stage.at(opens + 40);
  for (const reader of panel) for (const application of (await filesOf(reader)).filter((file) => applications.includes(file))) await readFile(reader, application, evenScores(3));
  await stage.settle();
  stage.at(opens + 48);
  const decisions: string[] = [];
  for (const application of applications) decisions.push(await decide(lead, application, criteria, { outcome: 'offer', letter: 'La commission vous propose une place dans cette promotion.' }));
  await sendAnswers(lead, intake, decisions);
  stage.at(opens + 52);
  for (const [n, candidate] of people.entries()) await acceptOffer(candidate, applications[n] ?? '');
  await stage.settle();
  return cohortOf(lead, title);
};

/** Each with a host and a tutor of their own: a mailed link opens one internship only. */
const places = [
  { host: 'Centre de jour Les Peupliers', contact: 'Luc Roy', email: 'luc.roy@peupliers.example', tutor: { name: 'Anne Carrier', email: 'anne.carrier@peupliers.example' } },
  { host: 'Clinique du Canal', contact: 'Renée Dion', email: 'renee.dion@canal.example', tutor: { name: 'Pascal Aubin', email: 'pascal.aubin@canal.example' } },
  { host: 'Maison Saint-Louis', contact: 'Omar Sayegh', email: 'omar.sayegh@saint-louis.example', tutor: { name: 'Lise Proulx', email: 'lise.proulx@saint-louis.example' } },
] as const;

const sevenHourDays = (from: number) => [from, from + 1, from + 7, from + 8, from + 14, from + 15].map((offset) => ({ offset }));

/** A cohort that went all the way: certificates issued, one revoked, and one file that waits for its last half hour. */
export const pastCohort = async (stage: Stage, team: Montreal): Promise<{ readonly awarded: DemoPerson }> => {
  const { where, lead, trainer, jury } = team;
  stage.at(-332);
  const yasmine = await person(stage, 'Yasmine Abdi');
  const remi = await person(stage, 'Rémi Bouchard');
  const gaetan = await person(stage, 'Gaétan Fortin');
  const people = [yasmine, remi, gaetan];
  const cohort = await admitted(stage, team, TITLE, -330, people);

  stage.at(-260);
  const sittings = await plan(stage, { cohort, lead, trainer }, days);
  for (const sitting of sittings) {
    const offset = days.find((one) => stage.day(one) === sitting.day) ?? 0;
    const absences: Absences = sitting === sittings[6] ? { Fortin: 'justified' } : {};
    await holdHalfDay(stage, trainer, people, sitting, offset, absences);
  }
  stage.at(-198);
  const enrolments = await enrolmentsOf(lead, cohort);
  for (const { id } of enrolments) await passUnits(trainer, cohort, id, units, stage.day(-199));

  for (const [n, learner] of people.entries()) {
    const place = places[n];
    if (!place) throw new Error('The demo lacks a host organisation.');
    const host = await addHost(lead, where, place.host, place.contact, place.email);
    const { tutor } = place;
    const enrolment = enrolments.find(({ account }) => account === learner.account)?.id ?? '';
    const story: InternshipStory = { lead, learner, enrolment, host, tutor, prepared: -190, starts: -180, ends: -120 };
    const id = await prepare(stage, story);
    await signByAll(stage, story, id);
    const worked = sevenHourDays(-179);
    await noteDays(stage, story, id, learner === gaetan ? worked.map((day, n) => (n === 5 ? { ...day, until: '16:30' } : day)) : worked);
    await countersign(stage, story);
    await report(stage, story);
  }

  stage.at(-62);
  const deliberation = await convene(lead, cohort, stage.day(-60), jury);
  stage.at(-60, '14:00');
  await sit(deliberation, jury);
  const waits = enrolments.find(({ account }) => account === gaetan.account)?.id ?? '';
  await decideAll(deliberation, jury[0], { [waits]: 'Il manque une demi-heure de stage. Le dossier revient dès qu’elle est contresignée.' });
  await seal(deliberation, jury[0]);
  await stage.settle();

  stage.at(-20);
  const { items } = await lead.get<{ items: { holder: string; certificate: string | null }[] }>('/awards');
  const revoked = items.find(({ holder }) => holder.includes('Bouchard'))?.certificate;
  if (revoked) await lead.post(`/certificates/${revoked}/revocation`, { reason: 'Nom mal écrit. Un nouveau certificat suivra.' });
  return { awarded: yasmine };
};
