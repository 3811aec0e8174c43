import type { LineAnswer } from '#award/domain';
import type { MarkKind } from '#platform/ui';

/** The shape that goes with the word for each answer. What could not be looked at is never a tick. */
export const answerMarks: Readonly<Record<LineAnswer, MarkKind>> = {
  valid: 'met',
  provisional: 'clock',
  expired: 'clock',
  suspended: 'wait',
  revoked: 'stop',
  superseded: 'note',
  unknown: 'note',
  'too-many': 'wait',
  unchecked: 'wait',
  faulty: 'todo',
};
