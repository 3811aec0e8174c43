import { accept, type AccountId, instantIn, type LocalDate, refuse, type Result } from '#kernel';
import type { Half, PlannedSession } from '#training/domain';
import type { CohortFile } from '../cohorts/cohort-files';

export interface SessionWish {
  readonly unit: string;
  readonly day: string;
  readonly half: Half;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly onlineLink: string | null;
  readonly trainer: string | null;
}

/** One session as a lead wishes it, in the cohort's zone. */
export const plannedFrom = (
  { cohort, edition }: CohortFile,
  wish: SessionWish,
): Result<PlannedSession, 'unit-unknown' | 'times-impossible' | 'place-missing'> => {
  const { unit, half, place, onlineLink } = wish;
  const day = wish.day as LocalDate;
  if (!edition.units.some(({ code }) => code === unit)) return refuse('unit-unknown', { unit });
  if (wish.from >= wish.to) return refuse('times-impossible');
  if (!place && !onlineLink) return refuse('place-missing');
  const [startsAt, endsAt] = [instantIn(day, wish.from, cohort.timeZone), instantIn(day, wish.to, cohort.timeZone)];
  return accept({ unit, day, half, startsAt, endsAt, place, onlineLink, trainer: wish.trainer as AccountId | null });
};
