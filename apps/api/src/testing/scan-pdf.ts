import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';

type Rectangle = readonly [x: number, y: number, width: number, height: number];

const streams = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/stream\n/g)].flatMap(({ index }) => {
    try {
      return [inflateSync(pdf.subarray(index + 'stream\n'.length)).toString('latin1')];
    } catch {
      return [];
    }
  });

const rectangles = (page: string): Rectangle[] =>
  [...page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map(([, x, y, width, height]) => [Number(x), Number(y), Number(width), Number(height)]);

/** Four modules of white around, as scanners ask. */
const MARGIN = 32;

/** What a phone reads in the square printed on a page: its rectangles drawn again, eight points to a module, then decoded. */
export const scanPdf = (pdf: Buffer): string => {
  const dark =
    streams(pdf)
      .map(rectangles)
      .find((found) => found.length > 100) ?? [];
  const unit = Math.min(...dark.map(([, , , height]) => height));
  const [left, top] = [Math.min(...dark.map(([x]) => x)), Math.min(...dark.map(([, y]) => y))];
  const modules = (length: number) => Math.round(length / unit);
  const side = (Math.max(...dark.map(([x, , width]) => modules(x - left + width))) + 8) * 8;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x, y, width] of dark)
    for (let row = 0; row < 8; row++)
      for (let column = 0; column < modules(width) * 8; column++) {
        const pixel = ((modules(y - top) * 8 + MARGIN + row) * side + modules(x - left) * 8 + MARGIN + column) * 4;
        data.fill(0, pixel, pixel + 3);
      }
  return decodeQR({ width: side, height: side, data });
};
