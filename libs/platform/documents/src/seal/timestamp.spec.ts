import { PKIStatus } from '@peculiar/asn1-tsp';
import { judgePdf } from '#platform/pdf-signature';
import { makeTestAuthority, type TestAuthority } from '#platform/test-authority';
import { sealPdf } from './seal-pdf';
import { prepared } from './testing/sealed';
import { type Misdeeds, serveTimestamps, timeStamping } from './testing/test-timestamps';
import { timestampFrom, TimestampRefused } from './timestamp';

const stampedAt = new Date('2026-07-03T14:00:05Z');
const now = new Date('2040-01-01T00:00:00Z');

describe('a time-stamp', () => {
  let sealer: TestAuthority;
  let stamper: TestAuthority;
  beforeAll(async () => {
    sealer = await makeTestAuthority();
    stamper = await makeTestAuthority({ purposes: [timeStamping], leafName: 'CN=Time' });
  });

  const sealed = async (misdeeds: Misdeeds = {}, by = stamper): Promise<Uint8Array> => {
    const authority = await serveTimestamps(by, stampedAt, misdeeds);
    try {
      return await sealPdf(await prepared('Yasmine Abdi'), sealer.signer, timestampFrom(authority.url));
    } finally {
      await authority.close();
    }
  };

  it('proves when the document was sealed, also after the certificate has ended', async () => {
    const judgement = await judgePdf(await sealed(), [sealer.root, stamper.root], now);
    expect(judgement).toMatchObject({ intact: true, signer: { trusted: true }, signedAt: stampedAt.toISOString(), timeProven: true, reasons: [] });
  });

  it('of an authority that nobody knows is said to be so', async () => {
    const judgement = await judgePdf(await sealed(), [sealer.root], now);
    expect(judgement).toMatchObject({ intact: true, timeProven: false, reasons: ['pdf-timestamp-authority-unknown'] });
  });

  it.each<[string, Misdeeds]>([
    ['refused', { status: PKIStatus.rejection }],
    ['answering another request', { nonce: Uint8Array.from([9]).buffer }],
    ['over something else', { imprint: Buffer.from('another signature') }],
    ['that is no time-stamp', { body: Buffer.from('<html>') }],
    ['without end', { body: new Uint8Array(200_000) }],
  ])('%s is not taken', async (_, misdeeds) => {
    await expect(sealed(misdeeds)).rejects.toThrow(TimestampRefused);
  });

  it('by a certificate made for something else is not taken, nor one that is not answered', async () => {
    await expect(sealed({}, sealer)).rejects.toThrow(TimestampRefused);
    await expect(timestampFrom('http://127.0.0.1:9/')(new Uint8Array(64))).rejects.toThrow(TimestampRefused);
  });

  it('put on another signature is found out', async () => {
    const authority = await serveTimestamps(stamper, stampedAt);
    const borrowed = await timestampFrom(authority.url)(Buffer.from('the signature of something else'));
    await authority.close();
    const file = await sealPdf(await prepared('Yasmine Abdi'), sealer.signer, async () => borrowed);
    expect(await judgePdf(file, [sealer.root, stamper.root], stampedAt)).toMatchObject({
      timeProven: false,
      reasons: ['pdf-timestamp-wrong', 'pdf-time-claimed'],
    });
  });
});
