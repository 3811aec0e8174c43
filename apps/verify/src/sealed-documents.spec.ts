import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '#kernel';
import { judgeFile, type World } from '#platform/credential-format';
import { Sheet, sealPdf, textStyles } from '#platform/documents';
import { makeTestAuthority, type TestAuthority } from '#platform/test-authority';
import { worldFrom } from './known-world';
import { readKit } from './kit';
import { kitFolder } from './testing/kit-folder';

const now = new Date('2026-06-01T12:00:00Z');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fingerprint = (der: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(der ?? new Uint8Array())
    .digest('hex');

let folder: string;
let house: TestAuthority;
let stranger: TestAuthority;
let world: World;
beforeAll(async () => {
  folder = await kitFolder();
  house = await makeTestAuthority({ notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') });
  stranger = await makeTestAuthority({
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2036-01-01T00:00:00Z'),
    rootName: 'Another root',
    leafName: 'Somebody',
  });
  const kit = await readKit(folder, now);
  if (!kit) throw new Error('The kit of the test is incomplete.');
  world = worldFrom({ ...kit, roots: [house.root] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const attached = async (name: string) => ({
  name: 'credential.json',
  mediaType: 'application/json',
  bytes: await readFile(join(folder, name)),
  description: 'Justificatif',
});

const paper = async (credentials: readonly string[], sealed = true, createdAt = '2026-03-02T10:00:00Z'): Promise<Uint8Array> => {
  const sheet = Sheet.open({
    language: 'fr',
    title: 'Attestation',
    author: 'Institut Exemple',
    createdAt: instant(createdAt),
    attachments: await Promise.all(credentials.map(attached)),
    ...(sealed && { seal: { name: 'Institut Exemple', reason: 'Certification', place: 'Lyon' } }),
  });
  sheet.text('H1', 'Attestation', textStyles.title);
  return sheet.close();
};
const sealed = async (credentials: readonly string[], by = house): Promise<Uint8Array> => sealPdf(await paper(credentials), by.signer);

const withSeals = (...seals: readonly string[]): World => ({ ...world, issuers: world.issuers.map((issuer) => ({ ...issuer, seals })) });

describe('a sealed document with its credential', () => {
  it('is good when both are', async () => {
    const file = await sealed(['good.json']);
    expect(await judgeFile(file, world)).toMatchObject({
      kind: 'pdf',
      verdict: 'good',
      intact: true,
      status: 'in-force',
      reasons: [],
      issuer: { name: 'Institut Exemple', known: true },
    });
    expect(await judgeFile(file, withSeals(fingerprint(house.signer.chain[0])))).toMatchObject({ verdict: 'good' });
  });

  it('tells what its credential tells', async () => {
    expect(await judgeFile(await sealed(['revoked.json']), world)).toMatchObject({ verdict: 'refused', reasons: ['revoked'], status: 'revoked', intact: true });
    expect(await judgeFile(await sealed(['altered.json']), world)).toMatchObject({ verdict: 'refused', reasons: ['altered'], intact: false });
    expect(await judgeFile(await sealed(['stripped.json']), world)).toMatchObject({ verdict: 'refused', reasons: ['proof-missing'] });
    expect(await judgeFile(await sealed(['good.json', 'revoked.json']), world)).toMatchObject({ verdict: 'refused', reasons: ['several-credentials'] });
  });

  it('is refused when any byte of it is another, or one is added', async () => {
    const file = await sealed(['good.json']);
    for (const at of [9, 700, file.length >> 1, file.length - 40]) {
      const forged = file.slice();
      forged[at] = (forged[at] ?? 0) ^ 1;
      const { verdict, reasons } = await judgeFile(forged, world);
      expect([at, verdict, reasons.length > 0]).toEqual([at, 'refused', true]);
    }
    const longer = Uint8Array.from([...file, ...new TextEncoder().encode('\n% and more\n%%EOF\n')]);
    expect((await judgeFile(longer, world)).verdict).toBe('refused');
  });

  it('is refused without its seal, and with one that is borrowed', async () => {
    expect(await judgeFile(await paper(['good.json'], false), world)).toMatchObject({ verdict: 'refused', reasons: ['pdf-not-signed'] });
    expect((await judgeFile(await paper(['good.json']), world)).verdict).toBe('refused');
    expect(await judgeFile(await sealed(['good.json'], stranger), world)).toMatchObject({ verdict: 'refused', reasons: ['pdf-signer-unknown'] });
    const [one, other] = [text(await sealed(['good.json'])), text(await sealed(['revoked.json']))];
    const contents = /\/Contents <[0-9a-f]+>/;
    const borrowed = Buffer.from(one.replace(contents, contents.exec(other)?.[0] ?? ''), 'latin1');
    expect(await judgeFile(new Uint8Array(borrowed), world)).toMatchObject({ verdict: 'refused', reasons: ['pdf-content-altered'], intact: false });
  });

  it('is refused when another house of the same authority sealed it, or a seal that was lost', async () => {
    const file = await sealed(['good.json']);
    expect(await judgeFile(file, withSeals('00'.repeat(32)))).toMatchObject({ verdict: 'refused', reasons: ['pdf-signer-differs'] });
    const lost = { certificate: fingerprint(house.signer.chain[0]), since: '2026-03-01T00:00:00.000Z' };
    expect(await judgeFile(file, { ...world, compromisedSeals: [lost] })).toMatchObject({ verdict: 'refused', reasons: ['pdf-seal-compromised'] });
    expect(await judgeFile(file, { ...world, compromisedSeals: [{ ...lost, since: '2026-03-03T00:00:00.000Z' }] })).toMatchObject({ verdict: 'good' });
  });
});

describe('a seal of a time to come', () => {
  const ahead = async (credentials: readonly string[], at: string, by = house) => sealPdf(await paper(credentials, true, at), by.signer);

  it('is refused, but for what two clocks differ by', async () => {
    expect(await judgeFile(await ahead(['good.json'], '2026-06-01T12:04:00Z'), world)).toMatchObject({ verdict: 'good' });
    const early = await ahead(['good.json'], '2026-06-01T12:06:00Z');
    expect(await judgeFile(early, world)).toMatchObject({ verdict: 'refused', reasons: ['pdf-sealed-ahead-of-time'], intact: true });
    expect(await judgeFile(await ahead([], '2026-06-02T00:00:00Z'), world)).toMatchObject({
      verdict: 'refused',
      reasons: ['pdf-sealed-ahead-of-time', 'pdf-credential-missing'],
    });
  });

  it('leaves a stranger’s open', async () => {
    expect(await judgeFile(await ahead([], '2026-06-02T00:00:00Z', stranger), world)).toMatchObject({
      verdict: 'unchecked',
      reasons: ['pdf-signer-unknown', 'pdf-sealed-ahead-of-time', 'pdf-credential-missing'],
    });
  });
});

describe('documents of others', () => {
  it('a seal nobody knows leaves the question open; no seal and no credential is no question', async () => {
    const stranged = { ...world, issuers: [], roots: [] };
    expect(await judgeFile(await sealed([], stranger), world)).toMatchObject({
      verdict: 'unchecked',
      reasons: ['pdf-signer-unknown', 'pdf-credential-missing'],
      intact: true,
    });
    expect(await judgeFile(await sealed(['good.json']), stranged)).toMatchObject({ verdict: 'unchecked' });
    expect(await judgeFile(await paper([], false), world)).toMatchObject({ verdict: 'unsupported', reasons: ['no-credential'] });
    expect(await judgeFile(new TextEncoder().encode('%PDF-1.7\nnothing'), world)).toMatchObject({ verdict: 'refused', reasons: ['pdf-unreadable'] });
  });

  it('our own seal without a credential tells who sealed, not whether it still counts', async () => {
    expect(await judgeFile(await sealed([]), world)).toMatchObject({
      verdict: 'unchecked',
      reasons: ['pdf-credential-missing'],
      intact: true,
      issuer: { proven: true, known: true },
    });
  });
});
