import { AsnConvert } from '@peculiar/asn1-schema';
import { judgePdf, oids } from '#platform/pdf-signature';
import { makeTestAuthority, type TestSigner } from '#platform/test-authority';
import { foreignCms } from './testing/foreign-cms';

const now = new Date('2026-11-23T00:00:00Z');

/** A file of another maker: object numbers, spaces and capital digits of its own, signed in its only revision. */
const signedBy = async (algorithm: TestSigner['algorithm'], method = 'adbe.pkcs7.detached') => {
  const authority = await makeTestAuthority({ algorithm });
  const room = 12_000;
  const opening = `%PDF-1.6\n12 0 obj\n<</Type/Catalog/AcroForm<</Fields[13 0 R]/SigFlags 3>>>>\nendobj\n14 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${method}/M(D:20260703160000+02'00')/ByteRange[0 `;
  const closing = '>>>\nendobj\ntrailer<</Root 12 0 R>>\nstartxref\n0\n%%EOF\n';
  const numbers = (from: number) =>
    `${String(from).padStart(6, '0')} ${String(from + room + 2).padStart(6, '0')} ${String(closing.length - 1).padStart(6, '0')}]/Contents`;
  const head = opening + numbers(opening.length + numbers(0).length);
  const signed = Buffer.from(head + closing.slice(1));
  const cms = await foreignCms(authority, { contentType: oids.data, content: signed, detached: true });
  const hex = Buffer.from(AsnConvert.serialize(cms)).toString('hex').toUpperCase().padEnd(room, '0');
  return { file: new Uint8Array(Buffer.from(`${head}<${hex}${closing}`)), root: authority.root };
};

describe('a document signed by another maker', () => {
  it.each(['P-256', 'P-384', 'RSA', 'PSS'] as const)('with a key of kind %s is judged by its own root', async (algorithm) => {
    const { file, root } = await signedBy(algorithm);
    expect(await judgePdf(file, [root], now)).toMatchObject({
      intact: true,
      signer: { trusted: true },
      signedAt: '2026-07-03T14:00:00.000Z',
      reasons: ['pdf-time-claimed'],
    });
    const altered = Uint8Array.from(file, (byte, at) => (at === 20 ? byte ^ 1 : byte));
    expect(await judgePdf(altered, [root], now)).toMatchObject({ intact: false });
  });

  it('in a manner that is not judged is said to be so', async () => {
    const { file, root } = await signedBy('P-256', 'adbe.x509.rsa_sha1');
    expect(await judgePdf(file, [root], now)).toMatchObject({ intact: null, reasons: ['pdf-algorithm-unsupported'] });
  });
});
