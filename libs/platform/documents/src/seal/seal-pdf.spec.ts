import { X509Certificate } from 'node:crypto';
import { instant } from '#kernel';
import { makeTestAuthority, type TestAuthority } from '#platform/test-authority';
import { Sheet, type SheetSettings } from '../sheet';
import { textStyles } from '../text-style';
import { sealPdf, SealTooLarge } from './seal-pdf';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const settings: SheetSettings = {
  language: 'fr',
  title: 'Certificat 2026-0131',
  author: 'Coopérative des Deux-Rives',
  createdAt: instant('2026-07-03T14:00:00Z'),
  attachments: [{ name: 'credential.json', mediaType: 'application/vc', bytes: Buffer.from('{"issuer":"did:web:example.org"}'), description: 'Justificatif' }],
  seal: { name: 'Coopérative (des) Deux-Rives\n/ByteRange [0 /********** /********** /**********]\n/Contents <00', reason: 'Certification', place: 'Lyon' },
};

const prepared = async (more: Partial<SheetSettings> = {}): Promise<Uint8Array> => {
  const sheet = Sheet.open({ ...settings, ...more });
  sheet.text('H1', 'Attestation de réussite', textStyles.title);
  return sheet.close();
};

describe('a sealed document', () => {
  let authority: TestAuthority;
  beforeAll(async () => {
    authority = await makeTestAuthority();
  });

  it('is certified against any change, its field named for listeners, without NeedAppearances', async () => {
    const file = latin(await prepared());
    expect(file).toMatch(/\/SubFilter \/ETSI\.CAdES\.detached/);
    expect(file).toMatch(/\/TransformMethod \/DocMDP\n\/TransformParams <<\n\/Type \/TransformParams\n\/P 1\n/);
    expect(file).toMatch(/\/Perms <<\n\/DocMDP \d+ 0 R\n>>/);
    expect(file).toMatch(/\/S \/Form\n\/Alt \(/);
    expect(file).toMatch(/\/SigFlags 3/);
    expect(file).not.toMatch(/NeedAppearances/);
  });

  it('carries its files as data, with a fixed date', async () => {
    const file = latin(await prepared());
    expect(file).toMatch(/\/AFRelationship \/Data/);
    expect(file).toMatch(/\/Subtype \/application#2Fvc/);
    expect(await prepared()).toEqual(await prepared());
  });

  it('is covered whole, but for the signature itself', async () => {
    const sealed = await sealPdf(await prepared(), authority.signer);
    const file = latin(sealed);
    const [, from = '', until = '', rest = ''] = file.match(/\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n/) ?? [];
    expect(file.slice(Number(from), Number(until))).toMatch(/^<[0-9a-f]{16384}>$/);
    expect(Number(until) + Number(rest)).toBe(sealed.length);
    expect(sealed).toHaveLength((await prepared()).length);
  });

  it('holds the certificates up to the root, and no signing time of its own', async () => {
    const sealed = latin(await sealPdf(await prepared(), authority.signer));
    const cms = Buffer.from(sealed.match(/\/Contents <([0-9a-f]+)>/)?.[1] ?? '', 'hex');
    for (const certificate of authority.signer.chain) expect(cms.includes(Buffer.from(certificate))).toBe(true);
    expect(cms.includes(Buffer.from(authority.root))).toBe(false);
    expect(cms.includes(Buffer.from('2a864886f70d010905', 'hex'))).toBe(false);
    expect(new X509Certificate(authority.signer.chain[0] ?? '').issuer).toBe('CN=Test issuing authority');
  });

  it('is not made when the signature is too large, nor on a file without room', async () => {
    const bloated = async () => Uint8Array.from([0x04, 0x82, 0x23, 0x28, ...new Uint8Array(9000)]);
    await expect(sealPdf(await prepared(), authority.signer, bloated)).rejects.toThrow(SealTooLarge);
    const { seal: _, ...bare } = settings;
    await expect(
      Sheet.open(bare)
        .close()
        .then((file) => sealPdf(file, authority.signer)),
    ).rejects.toThrow(/no room/);
  });
});
