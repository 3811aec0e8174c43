import { base64url, CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { certificateOf } from '../testing/house';
import { house, worldOf } from '../testing/world';
import { judgeFile } from '../judging/judge-file';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const METHOD = `${house}#token-key`;

const claimsOf = (issuer = house) => {
  const credential = certificateOf(issuer);
  return {
    ...credential,
    iss: issuer,
    jti: credential.id,
    sub: 'urn:uuid:0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    nbf: Date.parse('2026-03-01T00:00:00Z') / 1000,
  };
};

const issuerWith = async (alg: 'EdDSA' | 'ES256' | 'RS256', extractable = true) => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable });
  const publicKeyJwk = await exportJWK(publicKey);
  const didDocument = { id: house, verificationMethod: [{ id: METHOD, type: 'JsonWebKey', controller: house, publicKeyJwk }], assertionMethod: [METHOD] };
  const sign = (claims: object, header: object = { kid: METHOD }): Promise<string> =>
    new CompactSign(bytesOf(JSON.stringify(claims))).setProtectedHeader({ alg, ...header }).sign(privateKey);
  return { publicKeyJwk, sign, world: worldOf([{ did: house, name: 'Institut Exemple', didDocument }]) };
};

const withHeader = (token: string, header: object): string => [base64url.encode(JSON.stringify(header)), ...token.split('.').slice(1)].join('.');

describe('a credential signed as a token', () => {
  it.each(['EdDSA', 'ES256', 'RS256'] as const)('is judged when it is signed with %s', async (alg) => {
    const { sign, world } = await issuerWith(alg);
    expect(await judgeFile(bytesOf(`${await sign(claimsOf())}\n`), world)).toMatchObject({ kind: 'jwt', verdict: 'good', intact: true, status: 'in-force' });
  });

  it('may carry its credential as a claim, as the older model has it', async () => {
    const { sign, world } = await issuerWith('ES256');
    const { '@context': _context, issuer: _issuer, id: _id, validFrom, ...vc } = certificateOf(house);
    const older = { '@context': ['https://www.w3.org/2018/credentials/v1'], issuanceDate: validFrom, ...vc };
    expect(await judgeFile(bytesOf(await sign({ iss: house, jti: 'urn:uuid:x', vc: older })), world)).toMatchObject({ verdict: 'good', issuer: { id: house } });
  });

  it('may carry its key, which proves something only when the issuer lists it', async () => {
    const { sign, world, publicKeyJwk } = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(await sign(claimsOf(), { jwk: publicKeyJwk })), world)).toMatchObject({ verdict: 'good' });
    const stranger = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(await stranger.sign(claimsOf(), { jwk: stranger.publicKeyJwk })), world)).toMatchObject({
      verdict: 'refused',
      reasons: ['issuer-did-not-sign'],
    });
    const elsewhere = await stranger.sign(claimsOf('https://issuer.example/1'), { jwk: stranger.publicKeyJwk });
    expect(await judgeFile(bytesOf(elsewhere), world)).toMatchObject({ verdict: 'unchecked', intact: true, reasons: ['issuer-not-shown', 'issuer-unknown'] });
  });

  it('is altered when a letter of it is', async () => {
    const { sign, world } = await issuerWith('ES256');
    const token = await sign(claimsOf());
    for (const at of [token.length - 1, token.length - 5, token.indexOf('.') + 40]) {
      const letter = token[at] === 'A' ? 'B' : 'A';
      expect((await judgeFile(bytesOf(token.slice(0, at) + letter + token.slice(at + 1)), world)).verdict).toBe('refused');
    }
  });

  it.each([
    ['none', { alg: 'none', kid: METHOD }],
    ['HS256', { alg: 'HS256', kid: METHOD }],
    ['a critical extension', { alg: 'ES256', kid: METHOD, crit: ['b64'], b64: false }],
  ])('is refused with %s', async (_what, header) => {
    const { sign, world } = await issuerWith('ES256');
    const token = withHeader(await sign(claimsOf()), header);
    expect(await judgeFile(bytesOf(token), world)).toMatchObject({ verdict: 'refused', reasons: ['token-algorithm-refused'], intact: false });
  });

  it('is refused when the public key was taken for a secret', async () => {
    const { world, publicKeyJwk } = await issuerWith('ES256');
    const forged = await new CompactSign(bytesOf(JSON.stringify(claimsOf())))
      .setProtectedHeader({ alg: 'HS256', kid: METHOD })
      .sign(bytesOf(JSON.stringify(publicKeyJwk)));
    expect(await judgeFile(bytesOf(forged), world)).toMatchObject({ verdict: 'refused', reasons: ['token-algorithm-refused'] });
  });

  it('is refused when its algorithm is another than its key’s', async () => {
    const { sign, world } = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(withHeader(await sign(claimsOf()), { alg: 'EdDSA', kid: METHOD })), world)).toMatchObject({
      reasons: ['token-key-unfit'],
      intact: false,
    });
  });

  it('is refused when its claims say something else than the credential', async () => {
    const { sign, world } = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(await sign({ ...claimsOf(), sub: 'urn:uuid:other' })), world)).toMatchObject({
      verdict: 'refused',
      reasons: ['token-claims-differ'],
    });
  });

  it.each([
    ['expired', { exp: 1_767_225_600 }],
    ['expired', { exp: -1 }],
    ['not-yet-valid', { nbf: 4_000_000_000 }],
    ['malformed', { exp: 'tomorrow' }],
  ])('is %s when only its claims say so: %j', async (reason, claims) => {
    const { sign, world } = await issuerWith('ES256');
    const { validFrom: _from, nbf: _nbf, ...others } = claimsOf();
    expect(await judgeFile(bytesOf(await sign({ ...others, ...claims })), world)).toMatchObject({ verdict: 'refused', reasons: [reason] });
    const { issuer: _issuer, id: _id, ...vc } = others;
    const older = await sign({ iss: house, ...claims, vc: { ...vc, '@context': ['https://www.w3.org/2018/credentials/v1'] } });
    expect(await judgeFile(bytesOf(older), world)).toMatchObject({ verdict: 'refused', reasons: [reason] });
  });

  it('lasts for ever when its claims say a date beyond all calendars', async () => {
    const { sign, world } = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(await sign({ ...claimsOf(), exp: 1e300 })), world)).toMatchObject({ verdict: 'good' });
  });

  it('is no credential when it is a key to some door', async () => {
    const { sign, world } = await issuerWith('ES256');
    expect(await judgeFile(bytesOf(await sign({ sub: 'ana', scope: 'read' })), world)).toMatchObject({ verdict: 'unsupported', reasons: ['no-credential'] });
    expect(await judgeFile(bytesOf(`${await sign(claimsOf())}~WyJzYWx0Il0~`), world)).toMatchObject({ reasons: ['selective-disclosure-token'] });
  });

  it('is found in an envelope and behind a did:jwk', async () => {
    const { sign, publicKeyJwk } = await issuerWith('ES256');
    const did = `did:jwk:${base64url.encode(JSON.stringify(publicKeyJwk satisfies JWK))}`;
    const token = await sign(claimsOf(did), { kid: `${did}#0` });
    const envelope = { '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` };
    expect(await judgeFile(bytesOf(JSON.stringify(envelope)), worldOf([]))).toMatchObject({
      kind: 'json',
      verdict: 'unchecked',
      reasons: ['issuer-unknown'],
      issuer: { proven: true },
    });
  });
});
