import { acceptDocuments, apply, openIntake, readFile, sendToPanel } from './admission';
import { graduates, type LyonTeam } from './lyon-graduates';
import { type DemoPerson, organisation, person } from './people';
import type { Stage } from './stage';

/** A second organisation, in France, on another edition: its own people, its own zone, nothing shared with the first. */
export const lyon = async (stage: Stage): Promise<{ readonly lead: DemoPerson; readonly candidate: DemoPerson; readonly graduate: DemoPerson }> => {
  stage.at(-335);
  const team = await lyonTeam(stage);
  const graduate = await graduates(stage, team);
  const candidate = await nextYear(stage, team);
  return { lead: team.lead, candidate, graduate };
};

const lyonTeam = async (stage: Stage): Promise<LyonTeam> => {
  const where = await organisation(stage, 'Université des Deux-Rives', 'FR', 'Europe/Paris');
  const lead = await person(stage, 'Mathilde Ferrand', where, 'administrator', 'programme-lead');
  const secretary = await person(stage, 'Bruno Caillat', where, 'secretary');
  const panel = [await person(stage, 'Nadia Rahmani', where, 'panel', 'jury'), await person(stage, 'Étienne Vasseur', where, 'panel', 'jury', 'trainer')];
  return { where, lead, secretary, panel, jury: [...panel, await person(stage, 'Solange Mercier', where, 'jury')] };
};

const documents = ['cv', 'letter'] as const;

/** The intake that is open: two files sent, one read by one reader, one just begun, whose person is given back. */
const nextYear = async (stage: Stage, { where, lead, secretary, panel }: LyonTeam): Promise<DemoPerson> => {
  const title = 'Année universitaire prochaine';
  const dates = { opens: -45, closes: 30, decides: 60 };
  const intake = await openIntake(stage, where, { title, edition: 'lyon1-du-2025', place: 'Paris', ...dates, places: 15, lead, contact: secretary, panel });
  stage.at(-30);
  const sent: string[] = [];
  for (const name of ['Lucie Marchetti', 'Amadou Sow']) sent.push(await apply(await person(stage, name), intake, { documents, statement: '', sent: true }));
  const florence = await person(stage, 'Florence Delmas');
  await apply(florence, intake, { documents: ['cv'], statement: '', sent: false });
  stage.at(-10);
  for (const application of sent) await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, sent.slice(0, 1));
  const [nadia] = panel;
  if (nadia) await readFile(nadia, sent[0] ?? '', { interview: 3 });
  await stage.settle();
  return florence;
};
