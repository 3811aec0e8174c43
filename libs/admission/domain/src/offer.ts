import { accept, addTo, endOfDay, type Instant, type LocalDate, refuse, type Result } from '#kernel';

/**
 * `prepared`: the next person in line, for somebody to confirm. `open`: sent, waiting for an answer.
 */
export const offerStages = ['prepared', 'open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferStage = (typeof offerStages)[number];

export interface Offer {
  readonly stage: OfferStage;
  readonly deadline: LocalDate | null;
  /** Last instant of the deadline in the programme's zone. */
  readonly expiresAt: Instant | null;
}

interface OfferStep {
  readonly from: readonly OfferStage[];
  /** The place the offer held is free for the next in line. */
  readonly freesPlace: boolean;
}

/** How an offer moves on, keyed by where it goes. */
export const offerSteps: Readonly<Record<Exclude<OfferStage, 'prepared'>, OfferStep>> = {
  open: { from: ['prepared'], freesPlace: false },
  accepted: { from: ['open'], freesPlace: false },
  declined: { from: ['open'], freesPlace: true },
  expired: { from: ['open'], freesPlace: true },
  withdrawn: { from: ['prepared', 'open', 'accepted'], freesPlace: true },
};

/** An offer runs for the edition's days and ends with the last day, in the programme's zone. */
export const openOffer = (today: LocalDate, offerDays: number, zone: string): { readonly deadline: LocalDate; readonly expiresAt: Instant } => {
  const deadline = addTo(today, { days: offerDays });
  return { deadline, expiresAt: endOfDay(deadline, zone) };
};

/** What the offer is at that instant, whether or not anybody has noted its end yet. */
export const offerStageAt = ({ stage, expiresAt }: Pick<Offer, 'stage' | 'expiresAt'>, now: Instant): OfferStage =>
  stage === 'open' && expiresAt && now > expiresAt ? 'expired' : stage;

export type OfferRefusal = 'offer-expired' | 'offer-not-open';

/** The person answers: in time, and once. */
export const answerOffer = (offer: Offer, answer: 'accepted' | 'declined', now: Instant): Result<'accepted' | 'declined', OfferRefusal> => {
  const stage = offerStageAt(offer, now);
  if (stage === 'expired') return refuse('offer-expired', { deadline: offer.deadline ?? '' });
  return offerSteps[answer].from.includes(stage) ? accept(answer) : refuse('offer-not-open');
};

/** Places still to offer when every open or prepared offer may be accepted. Never negative. */
export const placesToOffer = ({ places, taken, offered }: { readonly places: number; readonly taken: number; readonly offered: number }): number =>
  Math.max(0, places - taken - offered);

export interface Waiting {
  readonly application: string;
  readonly rank: number;
}

/** The first on the waiting list who was never made an offer. */
export const nextInLine = (waiting: readonly Waiting[], offered: ReadonlySet<string>): string | undefined =>
  waiting.toSorted((one, other) => one.rank - other.rank).find(({ application }) => !offered.has(application))?.application;
