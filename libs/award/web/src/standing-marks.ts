import type { Standing } from '#award/domain';

/** The shape that goes with the word for each standing. */
export const standingMarks = {
  provisional: 'clock',
  valid: 'met',
  expired: 'clock',
  suspended: 'wait',
  revoked: 'stop',
  superseded: 'note',
} as const satisfies Record<Standing, string>;
