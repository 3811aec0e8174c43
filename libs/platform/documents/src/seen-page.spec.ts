import { instant } from '#kernel';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQr from 'qr/decode.js';
import { drawQrCode } from './qr-code';
import { Sheet } from './sheet';
import { textStyles } from './text-style';

const address = 'https://verif.example/verify/7QKM-4TRX-9HCW-2BPD?k=abcdefghijklmnopqrstuv';

const firstPage = async () => {
  const sheet = Sheet.open({
    language: 'en',
    title: 'Certificate 2026-0131',
    author: 'Two Rivers',
    createdAt: instant('2026-07-03T14:00:00Z'),
    seal: { name: 'Two Rivers', reason: 'Certification', place: 'Lyon' },
  });
  sheet.text('H1', 'Attestation of success', textStyles.title);
  sheet.text('P', 'محمد أحمد', textStyles.body);
  sheet.text('P', 'Given after a course of 184 hours.', textStyles.body);
  drawQrCode(sheet, address, 'Code to scan', { x: 300, y: 300, side: 85 });
  return (await getDocument({ data: await sheet.close(), verbosity: 0 }).promise).getPage(1);
};

describe('a page, as it is seen and as it is heard', () => {
  it('shows a square that a camera reads at 70 points to the inch', async () => {
    const page = await firstPage();
    const viewport = page.getViewport({ scale: 70 / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    // This decoder wants several dots for each square of the code: the same picture, looked at closer.
    const closer = createCanvas(canvas.width * 4, canvas.height * 4);
    closer.getContext('2d').drawImage(canvas, 0, 0, closer.width, closer.height);
    const { data, width, height } = closer.getContext('2d').getImageData(0, 0, closer.width, closer.height);
    expect(decodeQr({ data: Uint8Array.from(data), width, height })).toBe(address);
  });

  it('is read out in order, the square and the seal by their words', async () => {
    const tree = JSON.stringify(await (await firstPage()).getStructTree());
    const roles = [...tree.matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
    expect(roles.toSorted()).toEqual(['Document', 'Figure', 'Form', 'H1', 'P', 'P', 'Root']);
    expect(tree.indexOf('H1')).toBeLessThan(tree.indexOf('Figure'));
    expect(tree).toContain('"alt":"Code to scan"');
    expect(tree).toContain('"alt":"Electronic seal"');
  });

  it('gives its words to whoever copies them', async () => {
    const { items } = await (await firstPage()).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const words of ['Attestation of success', 'محمد', 'أحمد', 'Given after a course of 184 hours.']) expect(text.replace(/ +/g, ' ')).toContain(words);
  });
});
