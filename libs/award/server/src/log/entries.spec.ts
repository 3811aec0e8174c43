import { createHash } from 'node:crypto';
import { canonicalJson, certificateEntry, type CertificateFacts, differingFields, leafTextOf, standingEntry } from '#award/domain';
import fc from 'fast-check';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const facts: CertificateFacts = {
  id: 'c',
  award: 'a',
  organisation: 'o',
  account: 'p',
  salt: '00ff',
  code: '7QKM4TRX9HCW2BPD',
  secretHash: 'ab',
  nameKey: 'abdi',
  printed: { holder: { givenName: 'Yasmine', familyName: 'Abdi' }, number: '2026-0001' },
  provisional: false,
  validUntil: null,
  issuedAt: '2026-07-03T14:00:00.000Z',
};

it('writes the same facts the same way, whatever the order they came in', () => {
  expect(canonicalJson({ b: [1, { z: true, a: null }], a: 'é\n', left: undefined })).toBe('{"a":"é\\n","b":[1,{"a":null,"z":true}]}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      return canonicalJson(turned) === canonicalJson(value) && canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value);
    }),
  );
});

it('names nobody', () => {
  const entry = leafTextOf(certificateEntry(facts, digest));
  const event = {
    certificate: 'c',
    sequence: 1,
    award: 'a',
    organisation: 'o',
    salt: '00ff',
    step: 'revoked',
    reason: 'Erreur de saisie',
    takenBy: 'p',
    takenAt: 't',
  };
  expect(entry + leafTextOf(standingEntry(event, digest))).not.toMatch(/yasmine|abdi|7QKM|saisie/i);
  expect(leafTextOf(certificateEntry({ ...facts, salt: '00fe' }, digest))).not.toBe(entry);
});

it.each<[keyof CertificateFacts, Partial<CertificateFacts>, string]>([
  ['printed', { printed: { holder: { givenName: 'Yasmine', familyName: 'Abadie' }, number: '2026-0001' } }, 'printed'],
  ['nameKey', { nameKey: 'abadie' }, 'name'],
  ['validUntil', { validUntil: '2030-01-01' }, 'validUntil'],
  ['account', { account: 'q' }, 'account'],
])('says that %s differs', (_, changed, field) => {
  const kept = certificateEntry(facts, digest).content;
  const found = certificateEntry({ ...facts, ...changed }, digest).content;
  expect(differingFields(kept, kept, false)).toEqual([]);
  expect(differingFields(kept, found, false)).toEqual([field]);
});

it('still compares what stays of somebody who was erased', () => {
  const kept = certificateEntry(facts, digest).content;
  const erased = { ...facts, salt: '', account: '', code: '', secretHash: '', nameKey: '', printed: null };
  expect(differingFields(kept, certificateEntry(erased, digest).content, true)).toEqual([]);
  expect(differingFields(kept, certificateEntry({ ...erased, issuedAt: '2027-07-03T14:00:00.000Z' }, digest).content, true)).toEqual(['issuedAt']);
});
