import type { LocalDate } from '#kernel';

/** `2026-0131`: the year of the jury and a rank without gaps in it, for one organisation. */
export const awardNumber = (awardedOn: LocalDate, rank: number): string => `${awardedOn.slice(0, 4)}-${String(rank).padStart(4, '0')}`;
