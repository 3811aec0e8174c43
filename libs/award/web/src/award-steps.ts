import type { AwardLine } from '#award/domain/contract';

/** What a programme lead may do about an award's document. `reissued`: another paper, under a name that is right. */
export const awardActs = ['confirmed', 'suspended', 'reinstated', 'revoked', 'reissued'] as const;
export type AwardAct = (typeof awardActs)[number];

const open: Readonly<Record<AwardLine['state'], readonly AwardAct[]>> = {
  'in-preparation': [],
  'name-not-printable': ['reissued'],
  provisional: ['confirmed', 'reissued', 'suspended', 'revoked'],
  valid: ['reissued', 'suspended', 'revoked'],
  expired: ['reissued', 'revoked'],
  suspended: ['reinstated', 'reissued', 'revoked'],
  revoked: ['reissued'],
  superseded: [],
};

export const actsOpen = ({ state }: AwardLine): readonly AwardAct[] => open[state];

/** Acts that cannot be taken back are asked about once more. */
export const isFinal = (act: AwardAct, { state }: AwardLine): boolean =>
  act === 'revoked' || (act === 'reissued' && state !== 'name-not-printable' && state !== 'revoked');
