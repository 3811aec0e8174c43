import { endOfDay, instantIn, type Brand, type Instant, type LocalDate, type OrganisationId, type Role } from '#kernel';

export type IntakeId = Brand<string, 'IntakeId'>;

export const intakeStages = ['draft', 'open', 'closed'] as const;
export type IntakeStage = (typeof intakeStages)[number];

/** Somebody whom candidates may ask. */
export interface IntakeContact {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone?: string;
}

/** One call for applications on one edition of a pathway: dates, places, whom to ask. */
export interface Intake {
  readonly id: IntakeId;
  readonly organisation: OrganisationId;
  /** Pinned for good: candidates stay on the edition they applied under. */
  readonly editionId: string;
  readonly pathway: string;
  readonly stage: IntakeStage;
  readonly title: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly decidesOn: LocalDate;
  /** IANA zone in which these days begin and end. */
  readonly timeZone: string;
  /** The place people know that zone by: `Montréal`. */
  readonly place: string;
  readonly places: number;
  /** How many of them were accepted; kept by the selection. */
  readonly placesTaken?: number;
  readonly contacts: readonly IntakeContact[];
  /** A listening service of that jurisdiction, as one sentence. */
  readonly helpLine: string | null;
  readonly version: number;
}

interface IntakeStep {
  readonly from: readonly IntakeStage[];
  readonly by: readonly Role[];
}

/** The life of an intake, by the stage it reaches. */
export const intakeSteps: Readonly<Record<Exclude<IntakeStage, 'draft'>, IntakeStep>> = {
  open: { from: ['draft', 'closed'], by: ['programme-lead'] },
  closed: { from: ['open'], by: ['programme-lead'] },
};

type Window = Pick<Intake, 'opensOn' | 'closesOn' | 'timeZone'>;

/** First instant at which an application may be sent. */
export const opensAt = ({ opensOn, timeZone }: Window): Instant => instantIn(opensOn, '00:00', timeZone);

/** Last instant at which an application may be sent: the end of the closing day, in the intake's own zone. */
export const closesAt = ({ closesOn, timeZone }: Window): Instant => endOfDay(closesOn, timeZone);

/** Whether applications may be started and sent at this very instant. */
export const takesApplications = (intake: Window & Pick<Intake, 'stage'>, now: Instant): boolean =>
  intake.stage === 'open' && opensAt(intake) <= now && now <= closesAt(intake);
