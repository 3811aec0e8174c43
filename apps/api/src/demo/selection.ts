import { acceptDocuments, acceptOffer, apply, decide, type Decided, openIntake, readFile, sendAnswers, sendToPanel } from './admission';
import { criteria, documents, evenScores, type Montreal } from './montreal';
import { type DemoPerson, person } from './people';
import { statements } from './statements';
import type { Stage } from './stage';

interface Reading {
  readonly application: string;
  readonly readers: readonly DemoPerson[];
}

const readersOf = async (panel: readonly DemoPerson[], applications: readonly string[]): Promise<readonly Reading[]> => {
  const files = await Promise.all(
    panel.map(async (reader) => ({
      reader,
      items: (await reader.get<{ items: { application: string }[] }>('/panel/files')).items.map(({ application }) => application),
    })),
  );
  return applications.map((application) => ({ application, readers: files.filter(({ items }) => items.includes(application)).map(({ reader }) => reader) }));
};

/** Two readers agree on four files, differ by two points on a fifth, and only one has given the sixth. */
const read = async (panel: readonly DemoPerson[], applications: readonly string[]): Promise<void> => {
  const readings = await readersOf(panel, applications);
  for (const [n, score] of [4, 3, 3, 1].entries())
    for (const reader of readings[n]?.readers ?? []) await readFile(reader, readings[n]?.application ?? '', evenScores(score));
  for (const [n, reader] of (readings[4]?.readers ?? []).entries())
    await readFile(reader, readings[4]?.application ?? '', { ...evenScores(3), helping: n ? 1 : 4 });
  const [only] = readings[5]?.readers ?? [];
  if (only) await readFile(only, readings[5]?.application ?? '', evenScores(3));
};

const answers: readonly Decided[] = [
  { outcome: 'offer', letter: 'La commission vous propose une place. Votre manière de passer le relais l’a marquée.' },
  { outcome: 'offer', letter: 'La commission vous propose une place. Nous serions heureux de vous accueillir.' },
  {
    outcome: 'waiting-list',
    rank: 1,
    letter: 'Votre dossier remplit les conditions. Toutes les places sont proposées ; vous êtes la première personne à rappeler.',
  },
  {
    outcome: 'refusal',
    letter: 'La commission ne vous propose pas de place cette fois. Ses raisons sont ci-dessous, et vous pouvez demander qu’elle relise votre dossier.',
    notMet: {
      helping: 'Les exemples donnent surtout des conseils ; on n’y voit pas encore l’autre personne choisir.',
      experience: 'La lettre jointe décrit un projet, pas encore une pratique.',
    },
  },
];

const names = ['Joëlle Cardinal', 'Sacha Perron', 'Léa Gauthier-Roy', 'Youssef Haddad', 'Bénédicte Morneau', 'Karim Benali', 'Anaïs Poulin'];

/** An intake whose answers are going out: an offer accepted, one pending, somebody waiting, a refusal, and files still being read. */
export const selection = async (stage: Stage, { where, lead, secretary, panel }: Montreal): Promise<{ readonly offered: DemoPerson }> => {
  stage.at(-62);
  const people: DemoPerson[] = [];
  for (const name of names) people.push(await person(stage, name));
  const dates = { opens: -60, closes: -22, decides: 12, places: 2 };
  const intake = await openIntake(stage, where, {
    title: 'Promotion d’hiver',
    edition: 'aqrp-2026',
    place: 'Montréal',
    ...dates,
    lead,
    contact: secretary,
    panel,
  });
  stage.at(-40);
  const applications: string[] = [];
  for (const [n, candidate] of people.entries())
    applications.push(await apply(candidate, intake, { documents, statement: statements[n % statements.length] ?? '', sent: true }));
  stage.at(-20);
  for (const application of applications) await acceptDocuments(secretary, application, documents);
  await sendToPanel(lead, intake, applications);
  stage.at(-12);
  await read(panel, applications);
  await stage.settle();
  stage.at(-4);
  const decisions: string[] = [];
  for (const [n, answer] of answers.entries()) decisions.push(await decide(lead, applications[n] ?? '', criteria, answer));
  await sendAnswers(lead, intake, decisions);
  stage.at(-2);
  const [joelle, sacha] = people;
  if (!joelle || !sacha) throw new Error('The demo lacks people.');
  await acceptOffer(joelle, applications[0] ?? '');
  await stage.settle();
  return { offered: sacha };
};
