/** `26-0148`: the year it was sent, in the intake's zone, and its rank in that year in the organisation. */
export const applicationNumber = (year: number, rank: number): string => `${String(year % 100).padStart(2, '0')}-${String(rank).padStart(4, '0')}`;
