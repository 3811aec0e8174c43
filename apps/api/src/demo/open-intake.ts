import { acceptDocuments, apply, openIntake } from './admission';
import { documents, type Montreal } from './montreal';
import { type DemoPerson, person } from './people';
import { statements } from './statements';
import type { Stage } from './stage';

/** An intake taking applications: drafts, files sent, a document asked for. */
export const takingApplications = async (
  stage: Stage,
  { where, lead, secretary, panel }: Montreal,
): Promise<{ readonly candidate: DemoPerson; readonly asked: DemoPerson }> => {
  stage.at(-16);
  const intake = await openIntake(stage, where, {
    title: 'Promotion de printemps prochain',
    edition: 'aqrp-2026',
    place: 'Montréal',
    opens: -15,
    closes: 40,
    decides: 90,
    places: 20,
    lead,
    contact: secretary,
    panel,
  });
  stage.at(-8);
  const camille = await person(stage, 'Camille Ouellet');
  await apply(camille, intake, { unanswered: ['can-follow', 'computer'], documents: [], statement: statements[0], sent: false });
  const emma = await person(stage, 'Emma Savoie');
  const first = await apply(emma, intake, { documents: ['experience-proof'], statement: statements[1], sent: true });
  const olivier = await person(stage, 'Olivier Quirion');
  const second = await apply(olivier, intake, { documents, statement: statements[2], sent: true });
  const yara = await person(stage, 'Yara Jolicœur');
  await apply(yara, intake, { unanswered: ['computer'], documents: ['experience-proof', 'secondary-diploma'], statement: statements[3], sent: true });
  stage.at(-5);
  await acceptDocuments(secretary, second, documents);
  await secretary.post(`/staff/intakes/${intake}/document-requests`, {
    applications: [first],
    document: 'postsecondary-diploma',
    note: 'Une photo lisible suffit.',
    dueOn: stage.day(12),
  });
  await stage.settle();
  return { candidate: camille, asked: emma };
};
