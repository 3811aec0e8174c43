import type { AccountId, Brand, Instant, LocalDate, OrganisationId } from '#kernel';

export type CohortId = Brand<string, 'CohortId'>;
export type EnrolmentId = Brand<string, 'EnrolmentId'>;

/** People who follow one edition together. */
export interface Cohort {
  readonly id: CohortId;
  readonly organisation: OrganisationId;
  /** The intake it comes from; none when the lead opened it directly. */
  readonly intake: string | null;
  readonly editionId: string;
  readonly title: string;
  /** IANA zone of its timetable and deadlines. */
  readonly timeZone: string;
  readonly startsOn: LocalDate | null;
}

export const enrolmentStages = ['enrolled', 'postponed', 'withdrawn'] as const;
export type EnrolmentStage = (typeof enrolmentStages)[number];

/** One person's place in a cohort. */
export interface Enrolment {
  readonly id: EnrolmentId;
  readonly organisation: OrganisationId;
  readonly cohort: CohortId;
  readonly account: AccountId;
  /** The application that led here; none when the lead enrolled somebody directly. */
  readonly application: string | null;
  readonly stage: EnrolmentStage;
  readonly since: Instant;
}
