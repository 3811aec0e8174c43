import { deflateSync } from 'node:zlib';
import { judgePdf, type PdfReason } from '#platform/pdf-signature';
import { makeTestAuthority, type TestAuthority } from '#platform/test-authority';
import { sealPdf } from './seal-pdf';
import { prepared } from './testing/sealed';

const now = new Date('2026-11-23T00:00:00Z');
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

let authority: TestAuthority;
let good: Uint8Array;
let file: string;
let other: string;

beforeAll(async () => {
  authority = await makeTestAuthority();
  good = await sealPdf(await prepared('Yasmine Abdi'), authority.signer);
  file = latin(good);
  other = latin(await sealPdf(await prepared('Yasmine Abdo'), authority.signer));
});

const judge = (text: string) => judgePdf(bytes(text), [authority.root], now);
const main = async (text: string): Promise<PdfReason[]> => (await judge(text)).reasons.filter((reason) => reason !== 'pdf-time-claimed');
const contents = (text: string): string => text.match(/\/Contents <([0-9a-f]+)>/)?.[1] ?? '';
const range = (text: string): string => text.match(/\/ByteRange \[[^\]]*\] */)?.[0] ?? '';
const withRange = (numbers: string): string => file.replace(range(file), `/ByteRange [${numbers}]`.padEnd(range(file).length));
const flipped = (text: string, at: number): string => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

/** An update as a reader's "save" appends it: objects, table, trailer. */
const update = (text: string, objects: string): string => {
  const previous = text.match(/startxref\n(\d+)\n%%EOF\s*$/)?.[1] ?? '';
  return `${text}${objects}\nxref\n0 0\ntrailer\n<< /Size 99 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${text.length + objects.length + 1}\n%%EOF\n`;
};

describe('a document sealed by a known authority', () => {
  it('is intact, its signer known, its file given', async () => {
    const judgement = await judge(file);
    expect(judgement).toMatchObject({
      readable: true,
      signature: 'one',
      intact: true,
      signedAt: '2026-07-03T14:00:00.000Z',
      timeProven: false,
      reasons: ['pdf-time-claimed'],
    });
    expect(judgement.signer).toMatchObject({ name: 'Coopérative des Deux-Rives', trusted: true });
    expect(judgement.attachments.map((one) => [one.name, Buffer.from(one.bytes).toString()])).toEqual([['credential.json', '{"name":"Yasmine Abdi"}']]);
  });

  it('is not trusted where its root is not known, nor outside the dates of its certificate', async () => {
    const unknown = await judgePdf(good, [(await makeTestAuthority({ rootName: 'CN=Another root' })).root], now);
    expect(unknown).toMatchObject({ intact: true, signer: { trusted: false }, reasons: ['pdf-signer-unknown', 'pdf-time-claimed'] });
    const late = await makeTestAuthority({ notBefore: new Date('2026-08-01T00:00:00Z') });
    const judgement = await judgePdf(await sealPdf(await prepared('Yasmine Abdi'), late.signer), [late.root], now);
    expect(judgement).toMatchObject({ intact: true, signer: { trusted: false }, reasons: ['pdf-certificate-out-of-date', 'pdf-time-claimed'] });
  });

  it('is not trusted when its certificate is not for signing', async () => {
    const keyEncipherment = 4;
    const wrong = await makeTestAuthority({ leafUsage: keyEncipherment });
    const judgement = await judgePdf(await sealPdf(await prepared('Yasmine Abdi'), wrong.signer), [wrong.root], now);
    expect(judgement).toMatchObject({ signer: { trusted: false }, reasons: ['pdf-certificate-misused', 'pdf-time-claimed'] });
  });
});

describe('a forgery is found out:', () => {
  it.each<[string, () => string | Promise<string>, PdfReason]>([
    ['a byte of a stream changed', () => flipped(file, file.lastIndexOf('endstream') - 300), 'pdf-content-altered'],
    ['the attached file changed', () => flipped(file, file.indexOf('/EmbeddedFile') + 200), 'pdf-content-altered'],
    ['the date of signing changed', () => file.replace('/M (D:20260703', '/M (D:20260704'), 'pdf-content-altered'],
    ['a name swapped in the metadata', () => file.replace('Deux-Rives</rdf:li>', 'Deux-Mares</rdf:li>'), 'pdf-content-altered'],
    ['the signature of another document', () => file.replace(contents(file), contents(other)), 'pdf-content-altered'],
    ['a digit of the signature changed to no digit', () => file.replace(contents(file), `g${contents(file).slice(1)}`), 'pdf-signature-malformed'],
    ['letters written large', () => file.replace(contents(file), contents(file).replace('a', 'A')), 'pdf-signature-malformed'],
    ['something hidden behind the signature', () => file.replace(contents(file), contents(file).replace(/00$/, '41')), 'pdf-signature-malformed'],
    [
      'the signature value changed',
      () => {
        const value = contents(file).replace(/0+$/, '');
        return file.replace(
          value,
          value.replace(/.(?=.{6}$)/, (digit) => (digit === '1' ? '2' : '1')),
        );
      },
      'pdf-signature-wrong',
    ],
    ['the signature emptied', () => file.replace(contents(file), '0'.repeat(16384)), 'pdf-signature-removed'],
    ['its range taken out', () => file.replace(range(file), ' '.repeat(range(file).length)), 'pdf-signature-removed'],
    [
      'the whole field taken out',
      () => file.replace(/\/Type \/Sig\n[^]*?\/Contents <[0-9a-f]+>/, (whole) => ' '.repeat(whole.length)),
      'pdf-signature-removed',
    ],
    ['an update appended', () => update(file, '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj'), 'pdf-changed-after-signing'],
    ['a line end appended', () => `${file}\n`, 'pdf-changed-after-signing'],
    [
      'an update with a second signature',
      () => update(file, `90 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] /Contents <${contents(other)}> >>\nendobj`),
      'pdf-several-signatures',
    ],
    ['the end cut off', () => file.slice(0, -200), 'pdf-truncated'],
    [
      'another key under the same names',
      async () => latin(await sealPdf(await prepared('Yasmine Abdi'), (await makeTestAuthority()).signer)),
      'pdf-signer-impostor',
    ],
  ])('%s', async (_, forge, reason) => {
    const forged = await forge();
    expect(forged).not.toBe(file);
    const { signer, intact } = await judge(forged);
    expect((await main(forged))[0]).toBe(reason);
    expect(intact === true && signer?.trusted).toBe(false);
  });

  const gap = () => (range(file).match(/\d+/g) ?? []).map(Number);
  it.each<[string, () => string]>([
    ['not from the start', () => withRange(`1 ${gap()[1]} ${gap()[2]} ${gap()[3]}`)],
    ['leaving more out than the signature', () => withRange(`0 ${gap()[1]} ${Number(gap()[2]) + 20} ${Number(gap()[3]) - 20}`)],
    ['leaving out what stands before', () => withRange(`0 ${Number(gap()[1]) - 9} ${gap()[2]} ${gap()[3]}`)],
    ['overlapping itself', () => withRange(`0 ${gap()[2]} ${gap()[1]} ${gap()[3]}`)],
    ['below zero', () => withRange(`0 ${gap()[1]} -1 ${gap()[3]}`)],
    ['too large for a number', () => withRange(`0 ${gap()[1]} 99999999999 1`)],
    ['in fractions', () => withRange(`0 ${gap()[1]}.0 ${gap()[2]} 1`)],
    ['of six numbers', () => withRange('0 1 2 3 4 5')],
    ['told twice', () => file.replace('/M (D:20260703140000Z)', '/ByteRange [0 1 2 3] '.padEnd(22))],
    ['by reference', () => withRange('0 5 0 R 2 3')],
  ])('a signed part %s', async (_, forge) => {
    expect((await judge(forge())).signature).toBe('misplaced');
    expect(await main(forge())).toContain('pdf-signature-misplaced');
  });

  it('a signed part beyond the end', async () => {
    const [, from, until, rest] = gap();
    expect(await main(withRange(`0 ${from} ${until} ${Number(rest) + 1}`))).toEqual(['pdf-truncated']);
  });

  it('any byte of the file, one at a time', async () => {
    const at = file.indexOf('/Contents <');
    const places = Array.from({ length: 60 }, (_, step) => Math.floor((step * file.length) / 60));
    const dense = Array.from({ length: 240 }, (_, step) => at + 5 + step * 11);
    for (const place of [...places, ...dense]) {
      const { intact, readable, signer } = await judge(flipped(file, place));
      expect([place, readable && intact === true && signer?.trusted === true]).toEqual([place, false]);
    }
  });
});

describe('a file that is no sealed document', () => {
  it.each<[string, () => string, Partial<Awaited<ReturnType<typeof judge>>>]>([
    ['nothing', () => '', { readable: false, reasons: ['pdf-unreadable'] }],
    ['zeros', () => '\0'.repeat(100), { readable: false, reasons: ['pdf-unreadable'] }],
    ['noise', () => latin(deflateSync(Buffer.from(file)).subarray(2)), { readable: false, reasons: ['pdf-unreadable'] }],
    ['a header alone', () => '%PDF-1.7\n', { readable: false, reasons: ['pdf-unreadable'] }],
    ['a document behind something else', () => `junk\n${file}`, { readable: false, reasons: ['pdf-unreadable'] }],
    ['an encrypted document', () => file.replace('/Root ', '/Encrypt 9 0 R /Root '), { readable: false, reasons: ['pdf-encrypted'] }],
    ['brackets without end', () => `%PDF-1.7\n${'1 0 obj [ '.repeat(100_000)}`, { readable: false, reasons: ['pdf-unreadable'] }],
    ['nested brackets', () => `%PDF-1.7\n1 0 obj ${'['.repeat(200_000)}`, { readable: false, reasons: ['pdf-unreadable'] }],
    ['strings without end', () => `%PDF-1.7\n${'1 0 obj ('.repeat(100_000)}`, { readable: false, reasons: ['pdf-unreadable'] }],
    ['more than is ever issued', () => `%PDF-1.7\n${' '.repeat(21 * 1024 * 1024)}`, { readable: false, reasons: ['pdf-too-large'] }],
  ])('%s', async (_, text, expected) => {
    const began = performance.now();
    expect(await judge(text())).toMatchObject(expected);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('without a signature is judged as such, its files given all the same', async () => {
    const judgement = await judgePdf(await prepared('Yasmine Abdi', false), [], now);
    expect(judgement).toMatchObject({ readable: true, signature: 'none', intact: null, signer: null, reasons: ['pdf-not-signed'] });
    expect(judgement.attachments).toHaveLength(1);
  });

  it('holding gigabytes in a few bytes does not unfold them', async () => {
    const bomb = latin(deflateSync(Buffer.alloc(64 * 1024 * 1024)));
    const text = `%PDF-1.7\n1 0 obj << /EF << /F 2 0 R >> /F (a) >> endobj\n2 0 obj << /Filter /FlateDecode /Length ${bomb.length} >> stream\n${bomb}\nendstream endobj\n%%EOF`;
    expect(await judge(text)).toMatchObject({ attachments: [], reasons: ['pdf-not-signed', 'pdf-attachment-unread'] });
  });

  it('with its objects packed by another maker is read too', async () => {
    const packed = '7 0 8 42 << /EF << /F 9 0 R >> /UF (badge.json) >> << /Type /Sig /ByteRange [0 1 2 3] >>';
    const first = packed.indexOf('<<');
    const stored = latin(deflateSync(Buffer.from(packed)));
    const text =
      `%PDF-1.7\n5 0 obj << /Type /ObjStm /N 2 /First ${first} /Filter /FlateDecode /Length ${stored.length} >> stream\n${stored}\nendstream endobj\n` +
      '9 0 obj << /Length 2 >> stream\n{}\nendstream endobj\n%%EOF';
    const judgement = await judge(text);
    expect(judgement).toMatchObject({ signature: 'misplaced', reasons: ['pdf-signature-misplaced'] });
    expect(judgement.attachments.map(({ name }) => name)).toEqual(['badge.json']);
  });
});
