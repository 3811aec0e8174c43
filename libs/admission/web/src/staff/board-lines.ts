import type { applicationLine } from '#admission/domain/contract';
import { sorted, type Sorting } from '#platform/ui';
import type * as z from 'zod';

export type BoardLine = z.output<typeof applicationLine>;

export interface BoardFilter {
  readonly search: string;
  /** `met`, `undetermined`, `not-met`, or empty for all. */
  readonly answer: string;
  /** `document`, `answer`, `check`, or empty. */
  readonly lacking: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const named = ({ candidate: { givenName, familyName }, number }: BoardLine, search: string): boolean =>
  plain(`${familyName} ${givenName} ${familyName} ${number}`).includes(plain(search.trim()));

const wanted = (line: BoardLine, { search, answer, lacking }: BoardFilter): boolean =>
  named(line, search) && (!answer || line.summary.answer === answer) && (!lacking || line.summary.lacking.some((one) => one === lacking));

const keys: Readonly<Record<string, (line: BoardLine) => string>> = {
  person: ({ candidate: { familyName, givenName } }) => `${familyName} ${givenName}`,
  received: ({ submittedAt }) => submittedAt,
  number: ({ number }) => number,
  answer: ({ summary: { answer } }) => answer,
};

/** The lines a person asked for, in the order they asked for. */
export const boardLines = (lines: readonly BoardLine[], filter: BoardFilter, { column, descending }: Sorting): readonly BoardLine[] =>
  sorted(
    lines.filter((line) => wanted(line, filter)),
    keys[column] ?? (({ number }) => number),
    descending,
  );

/** How many lines each choice of one filter would show. */
export const countsOf = (lines: readonly BoardLine[]) => ({
  answer: (answer: string) => lines.filter(({ summary }) => !answer || summary.answer === answer).length,
  lacking: (lacking: string) => lines.filter(({ summary }) => summary.lacking.some((one) => one === lacking)).length,
});

/** Those of a choice that may go to the panel together: sent, not there yet, all conditions met. */
export const readyForPanel = (lines: readonly BoardLine[]): readonly BoardLine[] =>
  lines.filter(({ stage, summary }) => stage === 'submitted' && summary.answer === 'met');
