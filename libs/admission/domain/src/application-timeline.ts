import type { ApplicationStage } from './application';
import type { ApplicationPart, Remark } from './application-check';

export const timelineCodes = ['contact', 'conditions', 'statement', 'sending', 'panel', 'decision'] as const;
export type TimelineCode = (typeof timelineCodes)[number];

/** One station of the person's path. `now` carries the next action. */
export interface TimelineStep {
  readonly code: TimelineCode;
  readonly state: 'done' | 'now' | 'next';
}

/** The station each stage has reached; `undefined`: all are behind. */
const reached: Readonly<Record<Exclude<ApplicationStage, 'draft'>, TimelineCode | undefined>> = {
  submitted: 'panel',
  'in-review': 'panel',
  offered: 'decision',
  'waiting-listed': 'decision',
  accepted: undefined,
  declined: undefined,
  refused: undefined,
  withdrawn: undefined,
};

const firstOpen = (codes: readonly TimelineCode[], remarks: readonly Pick<Remark, 'part'>[]): TimelineCode =>
  codes.find((code) => remarks.some(({ part }) => part === (code as ApplicationPart))) ?? 'sending';

/** Where the person stands and what comes after. Parts already complete are done even when an earlier one is not. */
export const timelineOf = (stage: ApplicationStage, remarks: readonly Pick<Remark, 'part'>[], withStatement: boolean): readonly TimelineStep[] => {
  const codes = timelineCodes.filter((code) => withStatement || code !== 'statement');
  const now = stage === 'draft' ? firstOpen(codes.slice(0, codes.indexOf('sending')), remarks) : reached[stage];
  const here = now ? codes.indexOf(now) : codes.length;
  return codes.map((code, index) => {
    if (code === now) return { code, state: 'now' };
    const open = stage === 'draft' && remarks.some(({ part }) => part === (code as ApplicationPart));
    const complete = stage === 'draft' ? index < codes.indexOf('sending') && !open : index < here;
    return { code, state: complete ? 'done' : 'next' };
  });
};
