import { durationOf, type Fact, type FactTopic, type PathwayEdition } from '#curriculum/domain';

/** A line of the comparison: one subject, and what each pathway says of it in the same order. */
export interface ComparedLine {
  readonly topic: FactTopic | 'hours';
  readonly cells: readonly (readonly Fact[])[];
}

const topics: readonly ComparedLine['topic'][] = [
  'employment',
  'diploma',
  'experience',
  'hours',
  'internship',
  'calendar',
  'fees',
  'assessment',
  'award',
  'follow-up',
  'employer',
];

/** What makes two cells the same: their words, or their hours. */
const fingerprint = (topic: ComparedLine['topic'], edition: PathwayEdition, facts: readonly Fact[]): string =>
  topic === 'hours' ? JSON.stringify([durationOf(edition)?.value, edition.hours]) : JSON.stringify(facts.map(({ text }) => text));

/** All subjects, or only those on which the pathways differ. */
export const comparedLines = (editions: readonly PathwayEdition[], onlyDifferences: boolean): readonly ComparedLine[] =>
  topics
    .map((topic) => ({ topic, cells: editions.map(({ facts }) => facts.filter((fact) => fact.topic === topic)) }))
    .filter(({ topic, cells }) => topic === 'hours' || cells.some((cell) => cell.length > 0))
    .filter(({ topic, cells }) => !onlyDifferences || new Set(editions.map((edition, n) => fingerprint(topic, edition, cells[n] ?? []))).size > 1);
