import { acceptDocuments, apply, openIntake, readFile, sendToPanel } from './admission';
import { graduates } from './lyon-graduates';
import { type DemoPerson, organisation, person } from './people';
import type { Stage } from './stage';

/** A second organisation, in France, on another edition: its own people, its own zone, nothing shared with the first. */
export const lyon = async (stage: Stage): Promise<{ readonly lead: DemoPerson; readonly candidate: DemoPerson; readonly graduate: DemoPerson }> => {
  stage.at(-335);
  const where = await organisation(stage, 'Université des Deux-Rives', 'FR', 'Europe/Paris');
  const lead = await person(stage, 'Mathilde Ferrand', where, 'administrator', 'programme-lead');
  const secretary = await person(stage, 'Bruno Caillat', where, 'secretary');
  const panel = [
    await person(stage, 'Nadia Rahmani', where, 'panel', 'jury'),
    await person(stage, 'Étienne Vasseur', where, 'panel', 'jury', 'trainer'),
  ] as const;
  const jury = [...panel, await person(stage, 'Solange Mercier', where, 'jury')];
  const graduate = await graduates(stage, { where, lead, secretary, panel, jury });
  const intake = await openIntake(stage, where, {
    title: 'Année universitaire prochaine',
    edition: 'lyon1-du-2025',
    place: 'Paris',
    opens: -45,
    closes: 30,
    decides: 60,
    places: 15,
    lead,
    contact: secretary,
    panel,
  });
  const documents = ['cv', 'letter'] as const;
  stage.at(-30);
  const names = ['Lucie Marchetti', 'Amadou Sow', 'Florence Delmas'];
  const people: DemoPerson[] = [];
  const sent: string[] = [];
  for (const [n, name] of names.entries()) {
    const candidate = await person(stage, name);
    people.push(candidate);
    const application = await apply(candidate, intake, { documents: n === 2 ? ['cv'] : documents, statement: '', sent: n < 2 });
    if (n < 2) sent.push(application);
  }
  stage.at(-10);
  for (const application of sent) await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, sent.slice(0, 1));
  await readFile(panel[0], sent[0] ?? '', { interview: 3 });
  await stage.settle();
  const [, , florence] = people;
  if (!florence) throw new Error('The demo lacks people.');
  return { lead, candidate: florence, graduate };
};
