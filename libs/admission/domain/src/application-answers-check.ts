import { accept, levelsOf, refuse, type Result } from '#kernel';
import type { ApplicationAnswers } from './application-answers';
import type { ApplicationQuestion } from './application-questions';

export type AnswersRefusal = 'question-unknown' | 'level-unknown';

const groups = { declaration: 'attested', date: 'dates', commitment: 'commitments', held: 'held', tie: 'ties' } as const;

/** An application answers what its edition asks and nothing else, with levels of a nomenclature that knows them. */
export const checkAnswers = (answers: ApplicationAnswers, questions: readonly ApplicationQuestion[]): Result<ApplicationAnswers, AnswersRefusal> => {
  const asked = (kind: ApplicationQuestion['kind'], code: string) => questions.some((question) => question.kind === kind && question.code === code);
  for (const kind of ['declaration', 'date', 'commitment', 'held', 'tie'] as const)
    for (const code of Object.keys(answers[groups[kind]])) if (!asked(kind, code)) return refuse('question-unknown', { code });
  if (answers.levels.length > 0 && !asked('level', 'level')) return refuse('question-unknown', { code: 'level' });
  const unknown = answers.levels.find(({ level }) => !levelsOf(level.nomenclature).includes(level.level));
  return unknown ? refuse('level-unknown', { level: unknown.level.level }) : accept(answers);
};
