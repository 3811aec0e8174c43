import type { DemoOrganisation, DemoPerson } from './people';
import type { Stage } from './stage';

const paper = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');

export interface IntakeStory {
  readonly title: string;
  readonly edition: string;
  readonly place: string;
  /** Days from today. */
  readonly opens: number;
  readonly closes: number;
  readonly decides: number;
  readonly places: number;
  readonly lead: DemoPerson;
  readonly contact: DemoPerson;
  readonly panel: readonly DemoPerson[];
}

/** An intake, opened on its day, with its panel named. */
export const openIntake = async (stage: Stage, where: DemoOrganisation, story: IntakeStory): Promise<string> => {
  const { lead, contact } = story;
  stage.at(story.opens);
  const { items } = await lead.get<{ items: { id: string; slug: string }[] }>('/staff/intake-editions');
  const editionId = items.find(({ slug }) => slug === story.edition)?.id;
  const { id } = await lead.post<{ id: string }>('/staff/intakes', {
    organisation: where.id,
    editionId,
    title: story.title,
    opensOn: stage.day(story.opens),
    closesOn: stage.day(story.closes),
    decidesOn: stage.day(story.decides),
    place: story.place,
    places: story.places,
    contacts: [{ name: `${contact.givenName} ${contact.familyName}`, role: 'secrétariat', email: contact.email, phone: '514 555-0142' }],
    helpLine: story.place === 'Montréal' ? 'Au Québec, Info-Social répond au 811, option 2.' : null,
  });
  await lead.post(`/staff/intakes/${id}/opening`);
  for (const { account } of story.panel) await lead.post(`/intakes/${id}/panel/members`, { account });
  return id;
};

interface Asked {
  readonly version: number;
  readonly answers: object;
  readonly questions: readonly { readonly kind: string; readonly code: string }[];
  readonly evidence: readonly { readonly code: string; readonly required: boolean }[];
  readonly statement: { readonly version: number } | null;
}

export interface ApplicationStory {
  /** Codes of declarations left without an answer. */
  readonly unanswered?: readonly string[];
  readonly documents: readonly string[];
  readonly statement: string;
  readonly sent: boolean;
}

/** An application as a candidate fills it in, and perhaps sends it. */
export const apply = async (candidate: DemoPerson, intake: string, { unanswered = [], documents, statement, sent }: ApplicationStory): Promise<string> => {
  const { id } = await candidate.post<{ id: string }>('/applications', { intake });
  const asked = await candidate.get<Asked>(`/applications/${id}`);
  const declared = asked.questions.filter(({ kind, code }) => kind === 'declaration' && !unanswered.includes(code)).map(({ code }) => [code, true]);
  await candidate.patch(`/applications/${id}`, { ...asked.answers, contact: { phone: '514 555-0100' }, attested: Object.fromEntries(declared) }, asked.version);
  for (const document of documents.filter((code) => asked.evidence.some((kind) => kind.code === code)))
    await candidate.upload(`/applications/${id}/evidence/${document}`, paper);
  if (statement && asked.statement) {
    await candidate.put(`/applications/${id}/statement`, { text: statement }, asked.statement.version);
    const { suggestedUntil } = await candidate.get<{ suggestedUntil: string }>(`/applications/${id}/statement`);
    await candidate.put(`/applications/${id}/statement/disclosure`, { until: suggestedUntil });
  }
  if (sent) await candidate.post(`/applications/${id}/submission`);
  return id;
};

export const acceptDocuments = async (lead: DemoPerson, application: string, documents: readonly string[]): Promise<void> => {
  for (const document of documents) await lead.post(`/staff/applications/${application}/evidence/${document}/check`, { accepted: true });
};

export const sendToPanel = async (lead: DemoPerson, intake: string, applications: readonly string[]): Promise<void> => {
  await lead.post(`/staff/intakes/${intake}/panel-files`, { applications, whatever: true });
  await lead.post(`/intakes/${intake}/panel/readings`);
};

const reasons = 'Décrit des situations précises et ce qu’elle ou il en a tiré.';

/** One reader’s scores on one file, given for good unless it stays a draft. */
export const readFile = async (reader: DemoPerson, application: string, scores: Readonly<Record<string, number>>, given = true): Promise<void> => {
  const because = Object.fromEntries(Object.keys(scores).map((code) => [code, reasons]));
  await reader.put(`/panel/files/${application}/review`, { scores, reasons: because }, 0);
  if (given) await reader.post(`/panel/files/${application}/review/submission`);
};

/** The files a reader was given. */
export const filesOf = async (reader: DemoPerson): Promise<readonly string[]> =>
  (await reader.get<{ items: { application: string }[] }>('/panel/files')).items.map(({ application }) => application);

export interface Decided {
  readonly outcome: 'offer' | 'waiting-list' | 'refusal';
  readonly rank?: number;
  readonly letter: string;
  /** Criteria that were not met, with the reason. */
  readonly notMet?: Readonly<Record<string, string>>;
}

export const decide = async (
  lead: DemoPerson,
  application: string,
  criteria: readonly string[],
  { outcome, rank, letter, notMet = {} }: Decided,
): Promise<string> => {
  const findings = criteria.map((code) => ({
    kind: 'criterion',
    code,
    met: !(code in notMet),
    reason: notMet[code] ?? 'La commission l’a lu dans plusieurs exemples.',
  }));
  const { id } = await lead.put<{ id: string }>(`/applications/${application}/decision`, { outcome, rank: rank ?? null, letter, findings }, 0);
  return id;
};

export const sendAnswers = (lead: DemoPerson, intake: string, decisions: readonly string[]) =>
  lead.post(`/intakes/${intake}/answers`, { decisions, firstCome: false });

export const acceptOffer = async (candidate: DemoPerson, application: string): Promise<void> => {
  const answer = await candidate.get<{ offer: { id: string } | null }>(`/applications/${application}/answer`);
  if (answer.offer) await candidate.post(`/offers/${answer.offer.id}/acceptance`);
};
