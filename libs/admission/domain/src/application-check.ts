import { leavesOf, type PathwayEdition } from '#curriculum/domain';
import type { ApplicationAnswers } from './application-answers';
import { isAnswered } from './application-facts';
import { questionsOf } from './application-questions';
import { listedConditions } from './eligibility-report';
import type { EvidenceFile } from './evidence';
import type { StatementRecord } from './statement';

export const applicationParts = ['contact', 'conditions', 'statement'] as const;
export type ApplicationPart = (typeof applicationParts)[number];

export const remarkCodes = [
  'phone-missing',
  'question-open',
  'evidence-missing',
  'evidence-refused',
  'condition-unproven',
  'statement-missing',
  'statement-too-long',
  'disclosure-missing',
] as const;

/** One thing to look at before sending. Only what blocks must be done; the rest may stay open, a person will look. */
export interface Remark {
  readonly part: ApplicationPart;
  readonly code: (typeof remarkCodes)[number];
  readonly blocking: boolean;
  /** Which question, document or condition; empty for the others. */
  readonly about: string;
  readonly count: number;
}

export interface FileSoFar {
  readonly answers: ApplicationAnswers;
  readonly files: readonly Pick<EvidenceFile, 'document' | 'state'>[];
  readonly statement: Pick<StatementRecord, 'words' | 'disclosure' | 'withdrawnAt'> | undefined;
}

const remark = (part: ApplicationPart, code: Remark['code'], blocking: boolean, about = '', count = 0): Remark => ({ part, code, blocking, about, count });

const evidenceRemarks = ({ evidence }: PathwayEdition['admission'], files: FileSoFar['files']): readonly Remark[] =>
  evidence.flatMap(({ code, required }) => {
    const file = files.find(({ document }) => document === code);
    if (!file) return required ? [remark('conditions', 'evidence-missing', true, code)] : [];
    return file.state === 'refused' ? [remark('conditions', 'evidence-refused', false, code)] : [];
  });

/** Documents often stand in for one another: a condition is worth a word only when none of those that could prove it is there. */
const unprovenConditions = ({ eligibility, evidence }: PathwayEdition['admission'], files: FileSoFar['files']): readonly Remark[] => {
  const required = new Set(evidence.filter((kind) => kind.required).map(({ code }) => code));
  return listedConditions(eligibility).flatMap((node) => {
    const documents = leavesOf(node).flatMap((leaf) => (leaf.kind === 'evidenced' ? [leaf.document] : []));
    const settled =
      documents.length === 0 ||
      documents.every((code) => required.has(code)) ||
      documents.some((code) => !required.has(code) && files.some(({ document }) => document === code));
    return settled ? [] : [remark('conditions', 'condition-unproven', false, node.id)];
  });
};

const statementRemarks = ({ statement: rules }: PathwayEdition['admission'], statement: FileSoFar['statement']): readonly Remark[] => {
  if (!rules) return [];
  if (!statement || statement.withdrawnAt || statement.words === 0) return [remark('statement', 'statement-missing', true)];
  if (statement.words > rules.maximumWords) return [remark('statement', 'statement-too-long', true, '', statement.words - rules.maximumWords)];
  return statement.disclosure ? [] : [remark('statement', 'disclosure-missing', true)];
};

/** What is still missing, in the order of the form. Undetermined conditions never block: people decide about them. */
export const checkApplication = (admission: PathwayEdition['admission'], { answers, files, statement }: FileSoFar): readonly Remark[] => [
  ...(answers.contact.phone?.trim() ? [] : [remark('contact', 'phone-missing', false)]),
  ...questionsOf(admission.eligibility).flatMap((question) =>
    isAnswered(question, answers) ? [] : [remark('conditions', 'question-open', false, question.code)],
  ),
  ...evidenceRemarks(admission, files),
  ...unprovenConditions(admission, files),
  ...statementRemarks(admission, statement),
];
