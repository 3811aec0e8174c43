import type { KnownFacts } from '#curriculum/domain';
import type { ApplicationAnswers } from './application-answers';
import type { ApplicationQuestion } from './application-questions';
import type { EvidenceFile } from './evidence';

type Evidenced = Pick<EvidenceFile, 'document' | 'state' | 'issuedOn'>;

const documents = (files: readonly Evidenced[]): NonNullable<KnownFacts['documents']> =>
  Object.fromEntries(files.map(({ document, state, issuedOn }) => [document, { state, ...(issuedOn && { issuedOn }) }]));

/** What the file shows so far, as the requirement language reads it. A tie is known only once somebody answered. */
export const factsOf = (answers: ApplicationAnswers, files: readonly Evidenced[]): KnownFacts => ({
  attested: answers.attested,
  documents: documents(files),
  ...(answers.levels.length > 0 && { levels: answers.levels }),
  dates: answers.dates,
  commitments: Object.fromEntries(Object.entries(answers.commitments).map(([to, signedOn]) => [to, { signedOn }])),
  held: answers.held,
  ties: answers.ties,
});

/** Whether the person answered a question, whatever they said. */
export const isAnswered = ({ kind, code }: Pick<ApplicationQuestion, 'kind' | 'code'>, answers: ApplicationAnswers): boolean => {
  if (kind === 'level') return answers.levels.length > 0;
  const given = { declaration: answers.attested, date: answers.dates, commitment: answers.commitments, held: answers.held, tie: answers.ties }[kind];
  return given[code] !== undefined;
};
