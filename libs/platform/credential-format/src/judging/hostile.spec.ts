import { signedCertificate } from '../testing/house';
import { known, webIssuer, worldOf } from '../testing/world';
import { judgeFile } from './judge-file';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const judged = (text: string) => judgeFile(bytesOf(text), worldOf([]));

const credentialLike = (member: string): string => `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],${member}}`;

describe('files made to do harm', () => {
  it.each([
    ['20,000 lists in each other', '['.repeat(20_000), 'refused', 'too-deep'],
    ['20,000 objects in a credential', credentialLike(`"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), 'refused', 'too-deep'],
    ['a megabyte of JSON', credentialLike(`"name":"${'x'.repeat(2 ** 20)}"`), 'unchecked', 'too-large'],
    ['more than may be', credentialLike(`"name":"${'x'.repeat(150_000)}"`), 'unchecked', 'too-large'],
    ['a way behind every object', credentialLike('"__proto__":{"admin":true}'), 'refused', 'hostile-name'],
    ['the same way, written otherwise', credentialLike('"\\u005f_proto__":{"admin":true}'), 'refused', 'hostile-name'],
    ['a constructor', credentialLike('"credentialSubject":{"constructor":{"prototype":1}}'), 'refused', 'hostile-name'],
    ['a name said twice', credentialLike('"name":"A","name":"B"'), 'refused', 'repeated-name'],
    ['half a file', credentialLike('"name":"A"').slice(0, -9), 'refused', 'not-readable'],
    ['a credential with its first letter gone', credentialLike('"credentialSubject":{}').slice(1), 'refused', 'not-readable'],
  ])('%s', async (_what, text, verdict, reason) => {
    const since = performance.now();
    expect(await judged(text)).toMatchObject({ verdict, reasons: [reason], readable: false });
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('nothing at all, noise, text, and bytes that are no text', async () => {
    expect(await judged('')).toMatchObject({ verdict: 'unsupported', reasons: ['empty'] });
    expect(await judged('Bonjour')).toMatchObject({ kind: 'unknown', verdict: 'unsupported', reasons: ['unknown-kind'] });
    expect(
      await judgeFile(
        Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251),
        worldOf([]),
      ),
    ).toMatchObject({ verdict: 'unsupported' });
    expect(await judgeFile(Uint8Array.from([0x7b, 0x22, 0xff, 0xfe]), worldOf([]))).toMatchObject({
      kind: 'json',
      verdict: 'refused',
      reasons: ['not-readable'],
    });
  });

  it.each([
    ['png', [0x80, ...new TextEncoder().encode('PNG\r\n'), 0x1a, 0x0a, 0, 0, 0, 13, ...new TextEncoder().encode('IHDR')]],
    ['pdf', [...new TextEncoder().encode('$PDF-1.7\nand so on\n%%EOF\n')]],
    ['jwt', [...new TextEncoder().encode('eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6e.319.c2lnbmF0dXJl')]],
    ['jwt', [...new TextEncoder().encode('!yJhbGciOiJFUzI1NiJ9.eyJ2YyI6e319.c2lnbmF0dXJl')]],
  ])('a %s whose head is broken is refused, not taken for something else', async (kind, bytes) => {
    expect(await judgeFile(Uint8Array.from(bytes), worldOf([]))).toMatchObject({ kind, verdict: 'refused', readable: false });
  });

  it('a graph of blank nodes that cannot be told apart is given up', async () => {
    const signer = await webIssuer(1);
    const credential = await signedCertificate(signer);
    const alike = Array.from({ length: 12 }, () => ({ type: ['Evidence'], name: 'x' }));
    const poisoned = { ...credential, evidence: alike.map((node) => ({ ...node, audience: 'y' })), credentialSubject: clique(9) };
    const since = performance.now();
    const { verdict } = await judgeFile(bytesOf(JSON.stringify(poisoned)), worldOf([known([signer])]));
    expect(verdict).toBe('refused');
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});

/** Nodes without names, each of which points at every other by an address of a blank node. */
const clique = (size: number) =>
  Array.from({ length: size }, (_, at) => ({
    id: `_:n${at}`,
    type: ['AchievementSubject'],
    achievement: Array.from({ length: size }, (_each, other) => ({ id: `_:n${other}`, type: ['Achievement'] })).filter((_each, other) => other !== at),
  }));

describe('relatives that are not judged', () => {
  it.each([
    ['open-badges-2', { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://example.org/1', badge: 'https://example.org/b' }],
    [
      'comprehensive-record',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'],
        type: ['VerifiableCredential', 'ClrCredential'],
      },
    ],
    [
      'blockcerts',
      {
        '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
        type: ['VerifiableCredential'],
        proof: { type: 'MerkleProof2019' },
      },
    ],
    [
      'blockcerts',
      {
        '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
        type: 'Assertion',
        badge: {},
        signature: { type: ['MerkleProof2017', 'Extension'] },
      },
    ],
    ['presentation', { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], verifiableCredential: [] }],
    ['enveloped-credential', { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+sd-jwt,abc' }],
    ['no-credential', { name: 'paircours', version: '0.0.0' }],
    // A list of states is public and names nobody: it must not pass for a certificate that names nobody.
    ['no-credential', { type: ['VerifiableCredential', 'BitstringStatusListCredential'], credentialSubject: {} }],
    ['no-credential', { type: ['VerifiableCredential'], '@type': 'BitstringStatusListCredential', credentialSubject: {} }],
    ['no-credential', [1, 2, 3]],
  ])('%s', async (reason, value) => {
    expect(await judged(JSON.stringify(value))).toMatchObject({ verdict: 'unsupported', readable: true, reasons: [reason] });
  });
});
