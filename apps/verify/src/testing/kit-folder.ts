import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { generateKeyPairSync, sign } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#kernel';
import {
  badgeContexts,
  bakePng,
  bakeSvg,
  encodeStatusList,
  LEAST_ENTRIES,
  multikeyOf,
  signCredential,
  type UnsignedCredential,
} from '#platform/credential-format';

const did = 'did:web:certs.example.org:issuers:0a1b2c3d4e5f';
const address = 'https://certs.example.org/status/1/revocation';

/** One transparent pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==', 'base64');

const houseKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const multikey = multikeyOf(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const verificationMethod = `${did}#${multikey}`;
  const document = {
    id: did,
    verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: did, publicKeyMultibase: multikey }],
    assertionMethod: [verificationMethod],
  };
  const signer = { issuer: did, verificationMethod, sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
  return { document, signed: (credential: UnsignedCredential) => signCredential(credential, signer, instant('2026-03-02T10:00:00Z')) };
};

const certificate = (index: number): UnsignedCredential => ({
  '@context': [...badgeContexts],
  id: `urn:uuid:3f8a2c1e-5b7d-4e9f-8a6c-0d1e2f3a4b0${index}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: did, type: ['Profile'], name: 'Institut Exemple' },
  validFrom: '2026-03-01T00:00:00Z',
  name: 'Attestation',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Yasmine Abdi', identityType: 'name' }],
    achievement: {
      id: 'urn:uuid:7c6b5a49-3827-4165-9f0e-d1c2b3a49586',
      type: ['Achievement'],
      name: 'Formation',
      description: '42 heures.',
      criteria: { narrative: 'Assiduité.' },
    },
  },
  credentialStatus: {
    id: `${address}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: address,
  },
});

const list = async (purpose: string): Promise<UnsignedCredential> => {
  const bits = new Uint8Array(LEAST_ENTRIES / 8);
  // The second certificate is withdrawn.
  if (purpose === 'revocation') bits[0] = 0b0100_0000;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address.replace('revocation', purpose),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: purpose, encodedList: await encodeStatusList(bits) },
  };
};

/** A folder with a kit and certificates beside it: two of a kind, the second withdrawn, and the first baked, altered and stripped. */
export const kitFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const { document, signed } = houseKey();
  const good = await signed(certificate(0));
  const { proof: _, ...stripped } = good;
  const files: Record<string, unknown> = {
    'kit.json': {
      version: 1,
      madeAt: '2026-03-03T00:00:00Z',
      issuers: [{ did, name: 'Institut Exemple', document: 'house.json', compromised: [] }],
      roots: [],
      compromisedSeals: [],
      statusLists: ['revocation', 'suspension'].map((purpose) => ({ url: address.replace('revocation', purpose), file: `${purpose}.json` })),
    },
    'house.json': document,
    'revocation.json': await signed(await list('revocation')),
    'suspension.json': await signed(await list('suspension')),
    'good.json': good,
    'revoked.json': await signed(certificate(1)),
    'altered.json': { ...good, name: 'Diplôme' },
    'stripped.json': stripped,
    'older.json': { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', badge: 'https://example.org' },
  };
  for (const [name, value] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(value));
  await writeFile(join(folder, 'good.png'), bakePng(pixel, JSON.stringify(good)));
  await writeFile(join(folder, 'good.svg'), bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', JSON.stringify(good)));
  await writeFile(join(folder, 'deep.json'), '{"a":'.repeat(20_000));
  await writeFile(join(folder, 'empty.json'), '');
  await writeFile(join(folder, 'large.json'), `{"credentialSubject":"${'x'.repeat(2 ** 20)}"}`);
  await mkdir(join(folder, 'folder.json'));
  return folder;
};
