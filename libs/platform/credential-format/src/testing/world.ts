import type { CredentialSigner } from '../signing/sign-credential';
import type { SignedCredential } from '../credential';
import type { KnownIssuer, World } from '../judging/world';
import { multikeyOf } from '../keys/multikey';
import { encodeStatusList, LEAST_ENTRIES } from '../status/status-list';

import { keyNumber, signedCertificate, type TestKey } from './house';

export const listUrl = 'https://certs.example.org/status/5f0c/revocation';
const siblingUrl = 'https://certs.example.org/status/5f0c/suspension';
export const house = 'did:web:certs.example.org:issuers:0a1b2c3d4e5f';

/** An issuer whose keys stand in a document of the register. */
export const webIssuer = async (number: number, did = house): Promise<CredentialSigner & TestKey> => {
  const key = await keyNumber(number);
  return { ...key, issuer: did, verificationMethod: `${did}#${multikeyOf(key.raw)}` };
};

export const known = (signers: readonly (CredentialSigner & TestKey)[], changes: Partial<KnownIssuer> = {}): KnownIssuer => {
  const did = signers[0]?.issuer ?? '';
  const ids = signers.map(({ verificationMethod }) => verificationMethod);
  const verificationMethod = signers.map(({ raw, verificationMethod: id }) => ({ id, type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(raw) }));
  return { did, name: 'Institut Exemple', didDocument: { id: did, verificationMethod, assertionMethod: ids }, ...changes };
};

export const entry = (index = 7) => ({
  id: `${listUrl}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: listUrl,
});

const bitsWith = (marked: readonly number[]): Uint8Array => {
  const bits = new Uint8Array(LEAST_ENTRIES / 8);
  for (const index of marked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bits;
};

export const statusListOf = async (
  signer: CredentialSigner,
  purpose: 'revocation' | 'suspension',
  marked: readonly number[] = [],
  subject: object = {},
): Promise<SignedCredential> =>
  signedCertificate(signer, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: purpose === 'revocation' ? listUrl : siblingUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: signer.issuer,
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: purpose, encodedList: await encodeStatusList(bitsWith(marked)), ...subject },
  });

/** The lists of a house in which those entries are withdrawn or suspended. A suspended one is marked in both. */
export const listsOf = async (signer: CredentialSigner, marked: { revoked?: readonly number[]; suspended?: readonly number[] } = {}) => {
  const { revoked = [], suspended = [] } = marked;
  return new Map<string, unknown>([
    [listUrl, await statusListOf(signer, 'revocation', [...revoked, ...suspended])],
    [siblingUrl, await statusListOf(signer, 'suspension', suspended)],
  ]);
};

export const worldOf = (issuers: readonly KnownIssuer[], lists: ReadonlyMap<string, unknown> = new Map(), changes: Partial<World> = {}): World => ({
  now: new Date('2026-06-01T12:00:00Z'),
  issuers,
  roots: [],
  statusList: async (url) => lists.get(url),
  ...changes,
});
