import { randomUUID } from 'node:crypto';
import { noAnswers } from '#admission/domain';
import type { OrganisationId } from '#kernel';
import { openIntakeOn } from '../admission/intake-for-tests';
import type { Bench, Person } from '../testing';

export interface Candidate {
  readonly person: Person;
  readonly application: string;
  readonly number: string;
}

/** A person whose file is with the panel. */
export const candidateOf = async (bench: Bench, organisation: OrganisationId, intake: string, sequence: number): Promise<Candidate> => {
  const person = await bench.person({ givenName: 'Joëlle', familyName: `Cardinal ${sequence}` });
  const application = randomUUID();
  const number = `26-${String(sequence).padStart(4, '0')}`;
  await bench.asHouse(({ manager }) =>
    manager.query(
      `insert into application (id, organisation, intake, account, stage, number, answers, version, started_at, saved_at, submitted_at, sent_to_panel_at)
       values ($1, $2, $3, $4, 'in-review', $5, $6, 1, $7, $7, $7, $7)`,
      [application, organisation, intake, person.account, number, noAnswers, '2026-01-10T15:00:00Z'],
    ),
  );
  return { person, application, number };
};

export interface Selection {
  readonly organisation: OrganisationId;
  readonly lead: Person;
  readonly readers: readonly Person[];
  readonly intake: string;
  readonly files: readonly Candidate[];
}

/** An intake in Montréal with a panel named and files sent to it; nothing handed out yet. */
export const selectionIn = async (bench: Bench, { readers = 3, files = 2, places = 20 } = {}): Promise<Selection> => {
  bench.at('2026-01-05T15:00:00Z');
  const organisation = await bench.organisation();
  const lead = await bench.person({ givenName: 'Suzanne', familyName: 'Petit', roles: [[organisation, 'programme-lead']] });
  const intake = await openIntakeOn(lead, organisation, { places });
  bench.at('2026-02-02T15:00:00Z');
  const panel: Person[] = [];
  for (let n = 0; n < readers; n++) {
    const reader = await bench.person({ givenName: `Membre${n}`, familyName: 'Diallo', roles: [[organisation, 'panel']] });
    await lead.post(`/intakes/${intake}/panel/members`, { account: reader.account });
    panel.push(reader);
  }
  const candidates: Candidate[] = [];
  for (let n = 0; n < files; n++) candidates.push(await candidateOf(bench, organisation, intake, n + 1));
  return { organisation, lead, readers: panel, intake, files: candidates };
};

export type Scores = Readonly<Record<'recovery' | 'helping' | 'experience' | 'french', number>>;
export const even = (score: number): Scores => ({ recovery: score, helping: score, experience: score, french: score });
const because = { recovery: 'Une volonté, sans exemple.', helping: 'Surtout des conseils.', experience: 'Rien de joint.', french: 'À travailler.' };

/** That reader gives a review of the file, all in one go. */
export const review = async (reader: Person, application: string, scores: Scores) => {
  await reader.put(`/panel/files/${application}/review`, { scores, reasons: because }, { 'if-match': '"0"' });
  return reader.post(`/panel/files/${application}/review/submission`);
};

/** Files read twice, settled with one score everywhere. */
export const settle = async (bench: Bench, { lead, readers, intake, files }: Selection, scoreOf: (n: number) => number = () => 3) => {
  await lead.post(`/intakes/${intake}/panel/readings`);
  for (const [n, { application }] of files.entries()) for (const reader of readers) await review(reader, application, even(scoreOf(n)));
  await bench.settle();
};

export const criteria = ['recovery', 'helping', 'experience', 'french'] as const;
export const allMet = criteria.map((code) => ({ kind: 'criterion', code, met: true, reason: 'Plusieurs exemples.' }));
export const decision = { outcome: 'offer', rank: null, letter: 'Bonjour, la commission a lu votre dossier.', findings: allMet };
export const refusal = {
  ...decision,
  outcome: 'refusal',
  findings: [{ kind: 'criterion', code: 'helping', met: false, reason: 'Surtout des conseils, peu d’écoute.' }, ...allMet.slice(2)],
};

export const decide = (lead: Person, application: string, draft: object = decision, version = 0) =>
  lead.put(`/applications/${application}/decision`, draft, { 'if-match': `"${version}"` });
