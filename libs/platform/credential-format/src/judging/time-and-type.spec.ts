import { base64url, CompactSign, exportJWK, generateKeyPair } from 'jose';
import { instant } from '#kernel';
import { aheadOfTime } from './binding';
import { CLOCK_SKEW } from '../reading/limits';
import { signCredential } from '../signing/sign-credential';
import { certificateOf, didKeyIssuer, signedCertificate } from '../testing/house';
import { entry, house, known, listsOf, listUrl, statusListOf, webIssuer, worldOf } from '../testing/world';
import { judgeFile } from './judge-file';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const now = new Date('2026-06-01T12:00:00Z');
const later = (milliseconds: number) => instant(new Date(now.getTime() + milliseconds).toISOString());

const setting = async (marked: { revoked?: number[]; suspended?: number[] } = {}) => {
  const signer = await webIssuer(1);
  const lists = await listsOf(signer, marked);
  return { signer, lists, judge: (value: unknown, world = worldOf([known([signer])], lists)) => judgeFile(bytesOf(value), world) };
};

describe('a signature dated ahead', () => {
  it('is refused of an issuer of the register, but for what two clocks differ by', async () => {
    const { signer, judge } = await setting();
    const signedAt = (milliseconds: number) => signCredential(certificateOf(house, { credentialStatus: entry() }), signer, later(milliseconds));
    expect(await judge(await signedAt(CLOCK_SKEW - 1000))).toMatchObject({ verdict: 'good' });
    expect(await judge(await signedAt(CLOCK_SKEW + 1000))).toMatchObject({ verdict: 'refused', reasons: ['signed-ahead-of-time'], intact: true });
  });

  it('leaves a stranger’s open', async () => {
    const stranger = await didKeyIssuer(9);
    const credential = await signCredential(certificateOf(stranger.issuer), stranger, later(86_400_000));
    expect(await judgeFile(bytesOf(credential), worldOf([]))).toMatchObject({ verdict: 'unchecked', reasons: ['signed-ahead-of-time', 'issuer-unknown'] });
    expect(aheadOfTime(undefined, true, now)).toEqual([]);
  });

  it('of a token is told by when it was written', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const method = { id: `${house}#t`, type: 'JsonWebKey', controller: house, publicKeyJwk: await exportJWK(publicKey) };
    const world = worldOf([{ did: house, name: 'Institut Exemple', didDocument: { id: house, verificationMethod: [method], assertionMethod: [method.id] } }]);
    const token = (iat: number) =>
      new CompactSign(bytesOf({ ...certificateOf(house), iss: house, iat })).setProtectedHeader({ alg: 'ES256', kid: method.id }).sign(privateKey);
    const at = now.getTime() / 1000;
    expect(await judgeFile(bytesOf(await token(at)), world)).toMatchObject({ verdict: 'good' });
    for (const iat of [at + 600, 1e15])
      expect(await judgeFile(bytesOf(await token(iat)), world)).toMatchObject({ verdict: 'refused', reasons: ['signed-ahead-of-time'] });
  });

  it('of a list of withdrawals makes it of no use, not a forgery', async () => {
    const { signer, lists, judge } = await setting();
    const { proof: _, ...list } = await statusListOf(signer, 'revocation');
    const ahead = await signCredential(list, signer, later(3_600_000));
    const credential = await signedCertificate(signer, { credentialStatus: entry() });
    const world = worldOf([known([signer])], new Map([...lists, [listUrl, ahead]]));
    expect(await judge(credential, world)).toMatchObject({ verdict: 'unchecked', reasons: ['status-list-out-of-date'], inForce: null });
  });
});

describe('dates that no calendar has', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-05-00T00:00:00Z',
    '2026-05-01T25:00:00Z',
    '2026-05-01T00:60:00Z',
    '2026-05-01T00:00:00+14:60',
    '2026-05-01T00:00:00+25:00',
  ])('%s is refused', async (date) => {
    const { signer, judge } = await setting();
    const lists = { credentialStatus: entry() };
    expect(await judge(await signedCertificate(signer, { ...lists, validFrom: date }))).toMatchObject({ verdict: 'refused', reasons: ['malformed'] });
    const ends = await signedCertificate(signer, { ...lists, validUntil: date.replace('20', '22') });
    if (!date.startsWith('2100')) expect(await judge(ends)).toMatchObject({ verdict: 'refused', reasons: ['malformed'] });
    const credential = await signedCertificate(signer, lists);
    expect(await judge({ ...credential, proof: [{ ...credential.proof[0], created: date }] })).toMatchObject({
      verdict: 'refused',
      reasons: ['proof-malformed'],
    });
  });

  it('29 February of a leap year is a day, also far off', async () => {
    const { signer, judge } = await setting();
    const dates = { validFrom: '2024-02-29T00:00:00Z', validUntil: '2400-02-29T23:59:59+01:00' };
    expect(await judge(await signedCertificate(signer, { credentialStatus: entry(), ...dates }))).toMatchObject({ verdict: 'good' });
  });
});

describe('what nobody signed', () => {
  it('and is in no right shape either is called unsigned, not altered', async () => {
    const { judge } = await setting();
    expect(await judge({ credentialSubject: { name: 'x' } })).toMatchObject({
      verdict: 'refused',
      intact: null,
      reasons: ['proof-missing', 'context-missing'],
    });
    const { issuer: _, ...without } = certificateOf(house);
    expect(await judge(without)).toMatchObject({ verdict: 'refused', intact: null, reasons: ['proof-missing', 'malformed'] });
  });

  it('but what was signed and then put out of shape is altered', async () => {
    const { signer, judge } = await setting();
    const { validFrom: _, ...credential } = await signedCertificate(signer);
    expect(await judge({ ...credential, validFrom: 'yesterday' })).toMatchObject({ verdict: 'refused', intact: false, reasons: ['malformed'] });
  });
});

describe('where a state stands more than once', () => {
  const suspension = { ...entry(), statusPurpose: 'suspension', statusListCredential: listUrl.replace('revocation', 'suspension') };
  it.each([
    ['twice', [entry(), entry()]],
    ['twice, its number once as a number', [entry(), { ...entry(), statusListIndex: 7 }]],
    ['in both lists by name', [entry(), suspension]],
    ['in both lists by name, the other first', [suspension, entry()]],
  ])('%s: suspended is suspended, and revoked is revoked', async (_what, credentialStatus) => {
    for (const [marked, status] of [
      [{ suspended: [7] }, 'suspended'],
      [{ revoked: [7] }, 'revoked'],
      [{}, 'in-force'],
    ] as const) {
      const { signer, judge } = await setting({
        revoked: [...('revoked' in marked ? marked.revoked : [])],
        suspended: [...('suspended' in marked ? marked.suspended : [])],
      });
      expect(await judge(await signedCertificate(signer, { credentialStatus }))).toMatchObject({ status, reasons: status === 'in-force' ? [] : [status] });
    }
  });
});

describe('a certificate of the register’s that claims to be of a kind not judged', () => {
  it.each(['ClrCredential', 'VerifiablePresentation', 'BitstringStatusListCredential', 'BlockcertsCredential', 'EnvelopedVerifiableCredential'])(
    '%s: altered',
    async (type) => {
      const { signer, judge } = await setting();
      const credential = await signedCertificate(signer, { credentialStatus: entry() });
      const { verdict, reasons, intact, issuer } = await judge({ ...credential, type: [...credential.type, type] });
      expect([verdict, intact, issuer?.known, ['altered', 'term-unknown'].includes(reasons[0] ?? '')]).toEqual(['refused', false, true, true]);
    },
  );

  it('is left alone when its issuer did sign it so, or nobody of the register did', async () => {
    const { signer, judge } = await setting();
    expect(await judge(await statusListOf(signer, 'revocation'))).toMatchObject({ verdict: 'unsupported', reasons: ['no-credential'] });
    const stranger = await signedCertificate(await didKeyIssuer(9));
    expect(await judge({ ...stranger, type: [...stranger.type, 'ClrCredential'] })).toMatchObject({
      verdict: 'unsupported',
      reasons: ['comprehensive-record'],
    });
  });

  it('as a token too', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const method = { id: `${house}#t`, type: 'JsonWebKey', controller: house, publicKeyJwk: await exportJWK(publicKey) };
    const world = worldOf([{ did: house, name: 'Institut Exemple', didDocument: { id: house, verificationMethod: [method], assertionMethod: [method.id] } }]);
    const record = { ...certificateOf(house), type: ['VerifiableCredential', 'ClrCredential'], iss: house };
    const token = await new CompactSign(bytesOf(record)).setProtectedHeader({ alg: 'ES256', kid: method.id }).sign(privateKey);
    expect(await judgeFile(bytesOf(token), world)).toMatchObject({ verdict: 'unsupported', reasons: ['comprehensive-record'] });
    const [head = '', , signature = ''] = token.split('.');
    const forged = [head, base64url.encode(JSON.stringify({ ...record, name: 'Diplôme' })), signature].join('.');
    expect(await judgeFile(bytesOf(forged), world)).toMatchObject({ verdict: 'refused', reasons: ['altered', 'comprehensive-record'], intact: false });
  });
});

describe('text that stands alone in a JSON file', () => {
  it('is judged when it is a token', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const method = { id: `${house}#t`, type: 'JsonWebKey', controller: house, publicKeyJwk: await exportJWK(publicKey) };
    const world = worldOf([{ did: house, name: 'Institut Exemple', didDocument: { id: house, verificationMethod: [method], assertionMethod: [method.id] } }]);
    const token = await new CompactSign(bytesOf({ ...certificateOf(house), iss: house })).setProtectedHeader({ alg: 'ES256', kid: method.id }).sign(privateKey);
    expect(await judgeFile(bytesOf(` "${token}"\n`), world)).toMatchObject({ kind: 'json', verdict: 'good' });
    expect(await judgeFile(bytesOf(`"${token.slice(0, -4)}AAAA"`), world)).toMatchObject({ kind: 'json', verdict: 'refused' });
  });

  it.each(['"Bonjour"', '"code","name"\n"A1","Ana"\n', '""', '"'])('is no kind judged here when it is none: %s', async (text) => {
    expect(await judgeFile(bytesOf(text), worldOf([]))).toMatchObject({ kind: 'unknown', verdict: 'unsupported', reasons: ['unknown-kind'] });
  });
});
