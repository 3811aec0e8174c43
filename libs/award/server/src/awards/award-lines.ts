import { awardNumber, standingOf, type StandingStep } from '#award/domain';
import type { AwardLine, AwardState } from '#award/domain/contract';
import type { LocalDate } from '#kernel';

export interface AwardLineRow {
  readonly award: string;
  readonly awarded_on: LocalDate;
  readonly rank: number;
  readonly holder: string;
  readonly cohort: string;
  readonly printable: boolean;
  readonly certificate: string | null;
  readonly provisional: boolean | null;
  readonly valid_until: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly reason: string | null;
  readonly time_zone: string;
}

const stateOf = ({ printable, certificate, provisional, valid_until: validUntil, steps }: AwardLineRow, today: LocalDate): AwardState => {
  if (!printable) return 'name-not-printable';
  return certificate ? standingOf({ provisional: provisional ?? false, validUntil, steps }, today) : 'in-preparation';
};

export const toLine = (row: AwardLineRow, today: LocalDate): AwardLine => ({
  award: row.award,
  number: awardNumber(row.awarded_on, row.rank),
  holder: row.holder,
  cohort: row.cohort,
  awardedOn: row.awarded_on,
  state: stateOf(row, today),
  certificate: row.certificate,
  reason: row.reason,
});
