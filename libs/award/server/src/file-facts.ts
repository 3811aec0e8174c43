import type { KnownFacts } from '#curriculum/domain';
import type { AccountId, LocalDate, Minutes, OrganisationId } from '#kernel';

export interface CohortOutline {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly title: string;
  readonly editionId: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

export interface CohortFile {
  readonly enrolment: string;
  readonly account: AccountId;
}

/** With the minutes of the half-days the person did attend, signed for by both. */
export interface FollowedFacts extends KnownFacts {
  readonly attendedMinutes?: Minutes;
}

/** What training and internships know of the files that come before a jury. */
export abstract class FileFacts {
  /** Those the reader may see, without their last day. */
  abstract cohorts(): Promise<readonly CohortOutline[]>;
  abstract cohort(id: string): Promise<CohortOutline | undefined>;
  abstract files(cohort: string): Promise<readonly CohortFile[]>;
  abstract known(enrolments: readonly string[]): Promise<ReadonlyMap<string, FollowedFacts>>;
}
