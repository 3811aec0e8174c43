import { instant } from '#kernel';
import { compromise, didDocument, didWebOf, issuerCode, keyState, retire } from '.';

const organisation = '3f2a91c4-0b7e-4d55-9a1e-7c1f2b3a4d5e';
const [monday, tuesday, wednesday] = [instant('2026-03-16T09:00:00Z'), instant('2026-03-17T09:00:00Z'), instant('2026-03-18T09:00:00Z')];
const fresh = { retiredAt: null, compromisedSince: null };

describe('an issuer', () => {
  it.each([
    ['https://paircours.example', 'did:web:paircours.example:issuers:3f2a91c40b7e'],
    ['https://Paircours.Example:8443', 'did:web:paircours.example%3A8443:issuers:3f2a91c40b7e'],
    ['http://paircours.example', undefined],
    ['https://localhost:3000', undefined],
    ['https://192.0.2.7', undefined],
    ['https://[2001:db8::1]', undefined],
    ['https://serveur', undefined],
    ['https://paircours.local', undefined],
  ])('at %s is %s', (origin, did) => expect(didWebOf(origin, organisation)).toBe(did));

  it('has a code that says nothing', () => expect(issuerCode(organisation)).toBe('3f2a91c40b7e'));

  it('publishes every key it had, and since when one does not count', () => {
    const keys = [
      { id: 'did:web:x.example#one', multibase: 'z6Mkone', compromisedSince: monday },
      { id: 'did:web:x.example#two', multibase: 'z6Mktwo', compromisedSince: null },
    ];
    expect(didDocument('did:web:x.example', keys)).toMatchObject({
      id: 'did:web:x.example',
      verificationMethod: [
        { id: 'did:web:x.example#one', type: 'Multikey', controller: 'did:web:x.example', publicKeyMultibase: 'z6Mkone', revoked: monday },
        { id: 'did:web:x.example#two' },
      ],
      assertionMethod: ['did:web:x.example#one', 'did:web:x.example#two'],
    });
    expect(JSON.stringify(didDocument('did:web:x.example', keys.slice(1)))).not.toContain('revoked');
  });
});

describe('a key', () => {
  it('is retired once', () => {
    const retired = retire(fresh, tuesday);
    expect(retired).toMatchObject({ ok: true, value: { retiredAt: tuesday } });
    expect(retired.ok && retire(retired.value, wednesday)).toMatchObject({ ok: false, refusal: { code: 'key-not-live' } });
    expect([keyState(fresh), retired.ok && keyState(retired.value)]).toEqual(['live', 'retired']);
  });

  it('is compromised since a past instant, which can only move back', () => {
    expect(compromise(fresh, wednesday, tuesday)).toMatchObject({ refusal: { code: 'compromise-in-future' } });
    const known = compromise(fresh, tuesday, wednesday);
    expect(known).toMatchObject({ value: { retiredAt: wednesday, compromisedSince: tuesday } });
    if (!known.ok) return;
    expect(keyState(known.value)).toBe('compromised');
    expect(compromise(known.value, tuesday, wednesday)).toMatchObject({ refusal: { code: 'compromise-only-earlier' } });
    expect(compromise(known.value, monday, wednesday)).toMatchObject({ value: { compromisedSince: monday, retiredAt: wednesday } });
  });
});
