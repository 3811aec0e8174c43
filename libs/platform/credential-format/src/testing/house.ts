import { type CredentialSigner, signCredential } from '../signing/sign-credential';
import { badgeContexts } from '../contexts/bundled';
import type { SignedCredential, UnsignedCredential } from '../credential';
import { didKeyMethod, didKeyOf } from '../keys/multikey';
import { type Instant, instant } from '#kernel';

/** RFC 8410's frame around a raw Ed25519 seed. */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

export interface TestKey {
  readonly raw: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** A key for tests, the same every time for the same number. */
export const keyNumber = async (number: number): Promise<TestKey> => {
  const pkcs8 = Uint8Array.from([...PKCS8, ...new Uint8Array(32).fill(number)]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const raw = Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return { raw, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, new Uint8Array(bytes))) };
};

/** An issuer named after its one key. */
export const didKeyIssuer = async (number: number): Promise<CredentialSigner & TestKey> => {
  const key = await keyNumber(number);
  return { ...key, issuer: didKeyOf(key.raw), verificationMethod: didKeyMethod(key.raw) };
};

export const signedOn: Instant = instant('2026-03-02T10:00:00Z');

/** A certificate as the house words it, before it is signed. */
export const certificateOf = (issuer: string, changes: Partial<UnsignedCredential> = {}): UnsignedCredential => ({
  '@context': [...badgeContexts],
  id: 'urn:uuid:3f8a2c1e-5b7d-4e9f-8a6c-0d1e2f3a4b5c',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Institut Exemple' },
  validFrom: '2026-03-01T00:00:00Z',
  name: 'Attestation',
  credentialSubject: {
    id: 'urn:uuid:0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:7c6b5a49-3827-4165-9f0e-d1c2b3a49586',
      type: ['Achievement'],
      name: 'Formation professionnelle, 42 heures',
      description: 'Parcours complet, stage compris.',
      criteria: { narrative: 'Assiduité, unités validées et stage.' },
    },
  },
  ...changes,
});

export const signedCertificate = async (signer: CredentialSigner, changes: Partial<UnsignedCredential> = {}): Promise<SignedCredential> =>
  signCredential(certificateOf(signer.issuer, changes), signer, signedOn);
