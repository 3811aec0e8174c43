/**
 * What a holder hands to a wallet, after OpenID for Verifiable Credential Issuance 1.0 (pre-authorised code). An offer is short,
 * is taken once, and dies of a few wrong codes: whoever photographs the square over a shoulder has nothing yet.
 */
export const walletLife = {
  offerMinutes: 10,
  /** From the code to the credential: a wallet that loses its line may ask again that long. */
  tokenMinutes: 5,
  pinDigits: 6,
  wrongPins: 5,
  /** Open ones of one certificate. */
  atOnce: 5,
} as const;

/** `fetching`: a wallet gave the code and has not asked for the document yet. `ended`: nobody can take it any more, and nobody did. */
export const walletOfferStates = ['open', 'fetching', 'taken', 'ended'] as const;
export type WalletOfferState = (typeof walletOfferStates)[number];

export interface WalletOfferLife {
  readonly expiresAt: Date;
  readonly wrongPins: number;
  readonly redeemedAt: Date | null;
  readonly takenAt: Date | null;
}

/** Whether what a wallet got for its code still opens anything. */
export const tokenCounts = ({ redeemedAt }: Pick<WalletOfferLife, 'redeemedAt'>, now: Date): boolean =>
  redeemedAt !== null && now.getTime() < redeemedAt.getTime() + walletLife.tokenMinutes * 60_000;

export const walletOfferState = (offer: WalletOfferLife, now: Date): WalletOfferState => {
  if (offer.takenAt) return 'taken';
  if (offer.redeemedAt) return tokenCounts(offer, now) ? 'fetching' : 'ended';
  return now < offer.expiresAt && offer.wrongPins < walletLife.wrongPins ? 'open' : 'ended';
};

/** What a phone's camera hands to the wallet: the address of the offer, and nothing about it. */
export const walletLink = (offerAddress: string): string => `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offerAddress)}`;

/** The only kind of document that is offered, whatever its level: what is public about offers is the same for all. */
export const walletDocument = 'document';

export const preAuthorised = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
