import { acceptDocuments, acceptOffer, apply, decide, openIntake, readFile, sendAnswers, sendToPanel } from './admission';
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

/** An intake whose answers are going out: an offer accepted, one pending, somebody waiting, a refusal, and files still being read. */
export const selection = async (stage: Stage, { where, lead, secretary, panel }: Montreal): Promise<{ readonly offered: DemoPerson }> => {
  stage.at(-62);
  const names = ['Joëlle Cardinal', 'Sacha Perron', 'Léa Gauthier-Roy', 'Youssef Haddad', 'Bénédicte Morneau', 'Karim Benali', 'Anaïs Poulin'];
  const people: DemoPerson[] = [];
  for (const name of names) people.push(await person(stage, name));
  const intake = await openIntake(stage, where, {
    title: 'Promotion d’hiver',
    edition: 'aqrp-2026',
    place: 'Montréal',
    opens: -60,
    closes: -22,
    decides: 12,
    places: 2,
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
  const readings = await readersOf(panel, applications);
  const scores = [4, 3, 3, 1];
  for (const [n, score] of scores.entries())
    for (const reader of readings[n]?.readers ?? []) await readFile(reader, readings[n]?.application ?? '', evenScores(score));
  // Two readers apart by two points: a third reading is called for.
  const [first, second] = readings[4]?.readers ?? [];
  if (first && second) {
    await readFile(first, readings[4]?.application ?? '', { ...evenScores(3), helping: 4 });
    await readFile(second, readings[4]?.application ?? '', { ...evenScores(3), helping: 1 });
  }
  const [only] = readings[5]?.readers ?? [];
  if (only) await readFile(only, readings[5]?.application ?? '', evenScores(3));
  await stage.settle();

  stage.at(-4);
  const [a = '', b = '', c = '', d = ''] = applications;
  const decisions = [
    await decide(lead, a, criteria, { outcome: 'offer', letter: 'La commission vous propose une place. Votre manière de passer le relais l’a marquée.' }),
    await decide(lead, b, criteria, { outcome: 'offer', letter: 'La commission vous propose une place. Nous serions heureux de vous accueillir.' }),
    await decide(lead, c, criteria, {
      outcome: 'waiting-list',
      rank: 1,
      letter: 'Votre dossier remplit les conditions. Toutes les places sont proposées ; vous êtes la première personne à rappeler.',
    }),
    await decide(lead, d, criteria, {
      outcome: 'refusal',
      letter: 'La commission ne vous propose pas de place cette fois. Ses raisons sont ci-dessous, et vous pouvez demander qu’elle relise votre dossier.',
      notMet: {
        helping: 'Les exemples donnent surtout des conseils ; on n’y voit pas encore l’autre personne choisir.',
        experience: 'La lettre jointe décrit un projet, pas encore une pratique.',
      },
    }),
  ];
  await sendAnswers(lead, intake, decisions);
  stage.at(-2);
  const [joelle, sacha] = people;
  if (joelle) await acceptOffer(joelle, a);
  await stage.settle();
  if (!sacha) throw new Error('The demo lacks people.');
  return { offered: sacha };
};
