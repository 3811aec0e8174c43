import { generateKeyPairSync, sign } from 'node:crypto';
import { instant } from '#kernel';
import { badgeContexts, didKeyMethod, didKeyOf, signCredential } from '#platform/credential-format';

/** A sound badge of an issuer that nobody here knows. */
export const badgeOfStranger = async (): Promise<string> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const issuer = didKeyOf(raw);
  const unsigned = {
    '@context': [...badgeContexts],
    id: 'urn:uuid:3f8a2c1e-5b7d-4e9f-8a6c-0d1e2f3a4b5c',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Institut Ailleurs' },
    validFrom: '2026-03-01T00:00:00Z',
    name: 'Attestation',
    credentialSubject: {
      id: 'urn:uuid:0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:7c6b5a49-3827-4165-9f0e-d1c2b3a49586',
        type: ['Achievement'],
        name: 'Une journée',
        description: 'Une journée.',
        criteria: { narrative: 'Présence.' },
      },
    },
  };
  const signer = { issuer, verificationMethod: didKeyMethod(raw), sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
  return JSON.stringify(await signCredential(unsigned, signer, instant('2026-03-02T10:00:00Z')));
};
