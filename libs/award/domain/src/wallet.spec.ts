import { tokenCounts, walletLink, walletOfferState } from '.';

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const offer = { expiresAt: at('10:10:00'), wrongPins: 0, redeemedAt: null, takenAt: null };
const redeemed = { ...offer, redeemedAt: at('10:09:59') };

describe('an offer to a wallet', () => {
  it.each([
    ['open from the start', offer, '10:00:00', 'open'],
    ['open until its last second', offer, '10:09:59.999', 'open'],
    ['over ten minutes after', offer, '10:10:00', 'ended'],
    ['open after four wrong codes', { ...offer, wrongPins: 4 }, '10:01:00', 'open'],
    ['over after the fifth', { ...offer, wrongPins: 5 }, '10:01:00', 'ended'],
    ['being fetched once the code was given, past its own end too', redeemed, '10:14:58', 'fetching'],
    ['over when nobody came for the document', redeemed, '10:14:59', 'ended'],
    ['taken for good', { ...redeemed, takenAt: at('10:10:01') }, '23:00:00', 'taken'],
  ] as const)('is %s', (_what, life, now, state) => expect(walletOfferState(life, at(now))).toBe(state));

  it('opens nothing with a token five minutes after', () => {
    expect(tokenCounts(offer, at('10:01:00'))).toBe(false);
    expect(tokenCounts(redeemed, at('10:14:58'))).toBe(true);
    expect(tokenCounts(redeemed, at('10:14:59'))).toBe(false);
  });

  it('is told to a camera by its address alone', () => {
    const link = walletLink('https://paircours.example/wallet/offers/AbC-_1');
    expect(link).toBe('openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fpaircours.example%2Fwallet%2Foffers%2FAbC-_1');
  });
});
