import { base64url } from 'jose';
import type { SignedCredential, UnsignedCredential } from '../credential';
import { certificateOf, didKeyIssuer, signedCertificate, signedOn } from '../testing/house';
import { entry, house, known, listsOf, listUrl, statusListOf, webIssuer, worldOf } from '../testing/world';
import { signCredential } from '../signing/sign-credential';
import { judgeFile } from './judge-file';
import type { KnownIssuer, World } from './world';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
type Loose = Record<string, unknown> & { proof: Record<string, unknown>[]; issuer: Record<string, unknown>; credentialSubject: Record<string, unknown> };
const copyOf = (credential: SignedCredential): Loose => JSON.parse(JSON.stringify(credential));

/** A house with one certificate and its lists. */
const setting = async (
  changes: Partial<UnsignedCredential> = {},
  issuer: Partial<KnownIssuer> = {},
  marked: { revoked?: number[]; suspended?: number[] } = {},
) => {
  const signer = await webIssuer(1);
  const credential = await signedCertificate(signer, { credentialStatus: entry(), ...changes });
  const lists = await listsOf(signer, marked);
  const world = worldOf([known([signer], issuer)], lists);
  return { signer, credential, lists, world, judge: (value: unknown, other: World = world) => judgeFile(bytesOf(value), other) };
};

it('a certificate that is what it says is good', async () => {
  const { credential, judge } = await setting();
  expect(await judge(credential)).toEqual({
    kind: 'json',
    readable: true,
    intact: true,
    issuer: { id: house, name: 'Institut Exemple', proven: true, known: true },
    inForce: true,
    status: 'in-force',
    validUntil: null,
    verdict: 'good',
    reasons: [],
    credential,
  });
});

describe('what was changed after signing', () => {
  it('no byte can be flipped', async () => {
    const { credential, judge } = await setting();
    const bytes = bytesOf(credential);
    for (let at = 0; at < bytes.length; at += 23) {
      const forged = bytes.slice();
      forged[at] = (forged[at] ?? 0) ^ (1 << (at % 7));
      const { verdict, reasons } = await judgeFile(forged, (await setting()).world);
      expect([at, verdict === 'good', reasons.length > 0]).toEqual([at, false, true]);
    }
    expect((await judge(credential)).verdict).toBe('good');
  });

  const forgeries: Record<string, [(copy: Loose) => unknown, string]> = {
    'a swapped name': [(copy) => ({ ...copy, name: 'Diplôme' }), 'altered'],
    'a swapped holder': [
      (copy) => ({ ...copy, credentialSubject: { ...copy.credentialSubject, id: 'urn:uuid:11111111-1111-4111-8111-111111111111' } }),
      'altered',
    ],
    'a status taken out': [({ credentialStatus: _, ...copy }) => copy, 'altered'],
    'a status hidden behind the address of its term': [
      ({ credentialStatus, ...copy }) => ({ ...copy, 'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus }),
      'meaning-hidden',
    ],
    'an end taken away': [({ validUntil: _, ...copy }) => ({ ...copy, validUntil: '2099-01-01T00:00:00Z' }), 'altered'],
    'a stripped proof': [({ proof: _, ...copy }) => copy, 'proof-missing'],
    'an empty list of proofs': [(copy) => ({ ...copy, proof: [] }), 'proof-missing'],
    'a proof that is none': [(copy) => ({ ...copy, proof: ['signed, honestly'] }), 'proof-malformed'],
    'a proof for another purpose': [(copy) => ({ ...copy, proof: [{ ...copy.proof[0], proofPurpose: 'authentication' }] }), 'proof-malformed'],
    'a suite nobody knows': [(copy) => ({ ...copy, proof: [{ ...copy.proof[0], cryptosuite: 'rot13-2026' }] }), 'proof-kind-unknown'],
    'a chain of proofs': [(copy) => ({ ...copy, proof: [{ ...copy.proof[0], previousProof: 'urn:x' }] }), 'proof-chain'],
    'the same proof twice': [(copy) => ({ ...copy, proof: [copy.proof[0], copy.proof[0]] }), 'extra-proof'],
    'a good proof and a bad one': [(copy) => ({ ...copy, proof: [copy.proof[0], { ...copy.proof[0], created: '2026-03-02T11:00:00Z' }] }), 'altered'],
    'an inline context': [
      (copy) => ({ ...copy, '@context': [...(copy['@context'] as string[]), { name: 'https://schema.org/description' }] }),
      'context-inline',
    ],
    'an unknown context': [(copy) => ({ ...copy, '@context': [...(copy['@context'] as string[]), 'https://example.org/other'] }), 'context-unknown'],
    'a context deep inside': [(copy) => ({ ...copy, credentialSubject: { '@context': { name: 'urn:x' }, ...copy.credentialSubject } }), 'context-inline'],
    'contexts in another order': [(copy) => ({ ...copy, '@context': [...(copy['@context'] as string[])].reverse() }), 'context-order'],
    'a context left out': [(copy) => ({ ...copy, '@context': ['https://www.w3.org/ns/credentials/v2'] }), 'term-unknown'],
    'no context': [({ '@context': _, ...copy }) => copy, 'context-missing'],
    'a statement added': [(copy) => ({ ...copy, honours: 'summa cum laude' }), 'term-unknown'],
    'no issuer': [({ issuer: _, ...copy }) => copy, 'malformed'],
    'a date that is none': [(copy) => ({ ...copy, validFrom: 'yesterday' }), 'malformed'],
  };
  it.each(Object.entries(forgeries))('%s is refused', async (_what, [forge, reason]) => {
    const { credential, judge } = await setting();
    const { verdict, reasons, intact } = await judge(forge(copyOf(credential)));
    expect([verdict, reasons[0]]).toEqual(['refused', reason]);
    expect(intact).not.toBe(reason === 'extra-proof' ? false : true);
  });
});

describe('who signed', () => {
  it('a proof borrowed from another certificate fits nothing else', async () => {
    const { credential, signer, judge } = await setting();
    const other = await signedCertificate(signer, { name: 'Autre chose' });
    expect(await judge({ ...credential, proof: other.proof })).toMatchObject({ verdict: 'refused', reasons: ['altered'], intact: false });
  });

  it('a stranger who signs again in the name of the house is refused', async () => {
    const { signer, judge } = await setting();
    const stranger = await didKeyIssuer(9);
    const forged = await signCredential(certificateOf(signer.issuer), { ...stranger, issuer: signer.issuer }, signedOn);
    expect(await judge(forged)).toMatchObject({ verdict: 'refused', reasons: ['issuer-did-not-sign'], intact: true, issuer: { proven: false }, inForce: null });
  });

  it('a key of the stranger’s under the house’s address is not listed', async () => {
    const { signer, judge } = await setting();
    const stranger = await webIssuer(9, signer.issuer);
    expect(await judge(await signedCertificate(stranger))).toMatchObject({ verdict: 'refused', reasons: ['key-not-listed'], issuer: { proven: false } });
  });

  it('a key that only signs in asserts nothing', async () => {
    const { signer, credential, lists, judge } = await setting();
    const register = known([signer]);
    const world = worldOf([{ ...register, didDocument: { ...register.didDocument, assertionMethod: [], authentication: [signer.verificationMethod] } }], lists);
    expect(await judge(credential, world)).toMatchObject({ verdict: 'refused', reasons: ['key-not-listed'] });
  });

  it('a stranger’s own proof beside the house’s is one too many', async () => {
    const { credential, judge } = await setting();
    const stranger = await didKeyIssuer(9);
    const { proof: _, ...unsigned } = credential;
    const theirs = await signCredential(unsigned as UnsignedCredential, { ...stranger, issuer: house }, signedOn);
    expect(await judge({ ...credential, proof: [...credential.proof, ...theirs.proof] })).toMatchObject({
      verdict: 'refused',
      reasons: ['extra-proof', 'issuer-did-not-sign'],
      intact: true,
    });
  });

  it('a retired key still counts; a compromised one from its instant on does not', async () => {
    const retired = await webIssuer(2);
    const { signer, lists, judge } = await setting();
    const credential = await signedCertificate(retired, { credentialStatus: entry() });
    const compromisedSince = (since: string) =>
      worldOf([known([signer, retired], { compromised: [{ verificationMethod: retired.verificationMethod, since }] })], lists);
    expect(await judge(credential, worldOf([known([signer, retired])], lists))).toMatchObject({ verdict: 'good' });
    expect(await judge(credential, compromisedSince('2026-03-02T10:00:01Z'))).toMatchObject({ verdict: 'good' });
    expect(await judge(credential, compromisedSince('2026-03-02T10:00:00Z'))).toMatchObject({ verdict: 'refused', reasons: ['key-compromised'] });
  });

  it('a stranger who is who they say is left open', async () => {
    const { judge } = await setting();
    const stranger = await didKeyIssuer(9);
    expect(await judge(await signedCertificate(stranger))).toMatchObject({
      verdict: 'unchecked',
      reasons: ['issuer-unknown'],
      intact: true,
      issuer: { name: 'Institut Exemple', proven: true, known: false },
      inForce: true,
    });
  });

  it('a stranger’s key that is not at hand is never fetched', async () => {
    const { judge } = await setting();
    const stranger = await webIssuer(9, 'did:web:elsewhere.example');
    expect(await judge(await signedCertificate(stranger))).toMatchObject({
      verdict: 'unchecked',
      reasons: ['key-not-at-hand', 'issuer-unknown'],
      intact: null,
    });
    const world = { ...worldOf([]), didDocument: async () => known([stranger]).didDocument };
    expect(await judge(await signedCertificate(stranger), world)).toMatchObject({ verdict: 'unchecked', reasons: ['issuer-unknown'], intact: true });
  });
});

describe('whether it is in force', () => {
  it.each([
    [{ validUntil: '2026-05-01T00:00:00Z' }, 'expired'],
    [{ validFrom: '2026-07-01T00:00:00Z' }, 'not-yet-valid'],
  ])('%j is %s', async (dates, status) => {
    const { credential, judge } = await setting(dates);
    expect(await judge(credential)).toMatchObject({ verdict: 'refused', reasons: [status], status, inForce: false, intact: true });
  });

  it.each([
    [{ revoked: [7] }, 'revoked'],
    [{ suspended: [7] }, 'suspended'],
  ])('%j is %s, which weighs more than a date', async (marked, status) => {
    const { credential, judge } = await setting({ validUntil: '2026-05-01T00:00:00Z' }, {}, marked);
    expect(await judge(credential)).toMatchObject({ verdict: 'refused', reasons: [status, 'expired'], status, inForce: false });
  });

  it('a neighbour’s withdrawal is no one else’s', async () => {
    const { credential, judge } = await setting({}, {}, { revoked: [6, 8], suspended: [0] });
    expect(await judge(credential)).toMatchObject({ verdict: 'good' });
  });

  const lists: Record<string, [() => Promise<unknown>, string, string]> = {
    'not at hand': [async () => undefined, 'unchecked', 'status-list-not-at-hand'],
    'no list': [async () => ({ hello: 'world' }), 'refused', 'status-list-unreadable'],
    'of another issuer': [async () => statusListOf(await didKeyIssuer(9), 'revocation'), 'refused', 'status-list-foreign'],
    'signed by another': [async () => statusListOf({ ...(await didKeyIssuer(9)), issuer: house }, 'revocation'), 'refused', 'status-list-foreign'],
    'for another purpose': [async () => ({ ...(await statusListOf(await webIssuer(1), 'suspension')) }), 'refused', 'status-list-foreign'],
    'for no such purpose': [
      async () => statusListOf(await webIssuer(1), 'revocation', [], { statusPurpose: 'refresh' }),
      'refused',
      'status-list-other-purpose',
    ],
    altered: [async () => ({ ...(await statusListOf(await webIssuer(1), 'revocation', [7])), name: 'x' }), 'refused', 'status-list-altered'],
    'too short to hide in': [
      async () => statusListOf(await webIssuer(1), 'revocation', [], { encodedList: await short() }),
      'refused',
      'status-list-too-short',
    ],
    'a bomb': [async () => statusListOf(await webIssuer(1), 'revocation', [], { encodedList: await bomb() }), 'refused', 'status-list-too-large'],
    'not compressed': [async () => statusListOf(await webIssuer(1), 'revocation', [], { encodedList: 'uAAAA' }), 'refused', 'status-list-unreadable'],
  };
  it.each(Object.entries(lists))('a list that is %s', async (_what, [list, verdict, reason]) => {
    const { credential, lists: atHand, signer, judge } = await setting();
    const world = worldOf([known([signer])], new Map([...atHand, [listUrl, await list()]]));
    expect(await judge(credential, world)).toMatchObject({ verdict, reasons: [reason], inForce: null, status: 'unchecked', intact: true });
  });

  it('without the list of suspensions nobody knows', async () => {
    const { credential, lists: atHand, signer, judge } = await setting();
    const world = worldOf([known([signer])], new Map([[listUrl, atHand.get(listUrl)]]));
    expect(await judge(credential, world)).toMatchObject({ verdict: 'unchecked', reasons: ['status-list-not-at-hand'], inForce: null });
  });

  it('an entry outside its list', async () => {
    const { credential, judge } = await setting({ credentialStatus: entry(200_000) });
    expect(await judge(credential)).toMatchObject({ verdict: 'refused', reasons: ['status-entry-outside'] });
  });
});

const packed = async (bytes: number): Promise<string> => {
  const zipped = new Response(new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip')));
  return `u${base64url.encode(new Uint8Array(await zipped.arrayBuffer()))}`;
};
const short = () => packed(16);
const bomb = () => packed(200 * 2 ** 20);
