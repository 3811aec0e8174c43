/** What the tutor saw, on four things the field names; `not-seen` is an answer, never a low one. */
export const observedAspects = ['relationship', 'limits', 'teamwork', 'reliability'] as const;
export type ObservedAspect = (typeof observedAspects)[number];

export const observations = ['not-seen', 'with-support', 'alone', 'helps-others'] as const;
export type Observation = (typeof observations)[number];

export interface TutorReport {
  readonly observed: Readonly<Record<ObservedAspect, Observation>>;
  readonly strengths: string;
  readonly nextSteps: string;
  readonly recommends: boolean;
}
