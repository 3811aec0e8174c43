import { acceptDocuments, acceptOffer, apply, decide, openIntake, readFile, sendAnswers, sendToPanel } from './admission';
import { convene, decideAll, seal, sit } from './award';
import { type DemoOrganisation, type DemoPerson, person } from './people';
import { addHost, countersign, type InternshipStory, noteDays, prepare, report, signByAll } from './placement';
import type { Stage } from './stage';
import { addHalfDay, cohortOf, type CohortStory, enrolmentsOf, holdHalfDay, markUnits } from './training';

export interface LyonTeam {
  readonly where: DemoOrganisation;
  readonly lead: DemoPerson;
  readonly secretary: DemoPerson;
  readonly panel: readonly DemoPerson[];
  readonly jury: readonly DemoPerson[];
}

const documents = ['cv', 'letter'] as const;
const title = 'Année universitaire passée';
const opens = -330;

/** Last year's cohort of the university: one person, with marks and an internship, who received the diploma. */
export const graduates = async (stage: Stage, team: LyonTeam): Promise<DemoPerson> => {
  const { lead, panel } = team;
  stage.at(opens - 1);
  const helene = await person(stage, 'Hélène Garnier');
  await admitted(stage, team, helene);
  const cohort = await cohortOf(lead, title);
  const [enrolment] = await enrolmentsOf(lead, cohort);
  const trainer = panel.at(-1);
  if (!enrolment || !trainer) throw new Error('The demo lacks people.');
  await taught(stage.in('Europe/Paris'), { cohort, lead, trainer }, helene);
  stage.at(-120);
  await markUnits(lead, cohort, enrolment.id, { DU1: '14.5', DU2: '13' }, stage.day(-121));
  await interned(stage, team, helene, enrolment.id);
  stage.at(-42);
  const deliberation = await convene(lead, cohort, stage.day(-40), team.jury);
  stage.at(-40, '14:00');
  await sit(deliberation, team.jury);
  const [chair] = team.jury;
  if (!chair) throw new Error('The demo lacks people.');
  await decideAll(deliberation, chair, {});
  await seal(deliberation, chair);
  await stage.settle();
  return helene;
};

const admitted = async (stage: Stage, { where, lead, secretary, panel }: LyonTeam, candidate: DemoPerson): Promise<void> => {
  const story = {
    title,
    edition: 'lyon1-du-2025',
    place: 'Paris',
    opens,
    closes: opens + 30,
    decides: opens + 50,
    places: 15,
    lead,
    contact: secretary,
    panel,
  };
  const intake = await openIntake(stage, where, story);
  stage.at(opens + 10);
  const application = await apply(candidate, intake, { documents, statement: '', sent: true });
  stage.at(opens + 32);
  await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, [application]);
  for (const reader of panel) await readFile(reader, application, { interview: 3 });
  await stage.settle();
  stage.at(opens + 45);
  const decision = await decide(lead, application, ['interview'], { outcome: 'offer', letter: 'La commission vous propose une place.' });
  await sendAnswers(lead, intake, [decision]);
  stage.at(opens + 48);
  await acceptOffer(candidate, application);
  await stage.settle();
};

const interned = async (stage: Stage, { where, lead }: LyonTeam, learner: DemoPerson, enrolment: string): Promise<void> => {
  stage.at(-119);
  const host = await addHost(lead, where, 'Maison des Deux-Rives', 'Odile Perrin', 'odile.perrin@maison-rives.example');
  const tutor = { name: 'Gérard Lopez', email: 'gerard.lopez@maison-rives.example' };
  const story: InternshipStory = { lead, learner, enrolment, host, tutor, prepared: -119, starts: -110, ends: -70 };
  const id = await prepare(stage, story);
  await signByAll(stage, story, id);
  await noteDays(
    stage,
    story,
    id,
    [0, 1, 7, 8, 14].map((offset) => ({ offset: -108 + offset })),
  );
  await countersign(stage, story);
  await report(stage, story);
};

/** Four mornings, two in each semester. */
const taught = async (stage: Stage, story: CohortStory, learner: DemoPerson): Promise<void> => {
  for (const [offset, unit] of [
    [-260, 'DU1'],
    [-246, 'DU1'],
    [-182, 'DU2'],
    [-168, 'DU2'],
  ] as const) {
    stage.at(offset - 20);
    const sitting = await addHalfDay(stage, story, unit, offset);
    await holdHalfDay(stage, story.trainer, [learner], sitting, offset, {});
  }
};
