import { certificateOf, didKeyIssuer, signedCertificate, signedOn } from '../testing/house';
import { signCredential } from './sign-credential';

describe('signing a credential', () => {
  it('adds one proof, in a list, as the Open Badges schema wants it', async () => {
    const signer = await didKeyIssuer(1);
    const { proof, ...rest } = await signedCertificate(signer);
    expect(rest).toEqual(certificateOf(signer.issuer));
    expect(proof).toEqual([
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-03-02T10:00:00Z',
        verificationMethod: signer.verificationMethod,
        proofPurpose: 'assertionMethod',
        proofValue: expect.stringMatching(/^z/),
      },
    ]);
  });

  it('signs the same thing the same way', async () => {
    const signer = await didKeyIssuer(1);
    expect(await signedCertificate(signer)).toEqual(await signedCertificate(signer));
  });

  it.each([
    ['a term without meaning', { colour: 'blue' }],
    ['a context it does not carry', { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.org/context'] }],
    ['another issuer', { issuer: 'did:web:example.org' }],
  ])('refuses %s', async (_what, changes) => {
    const signer = await didKeyIssuer(1);
    await expect(signCredential(certificateOf(signer.issuer, changes), signer, signedOn)).rejects.toThrow();
  });
});
