import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';

interface Dark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Content streams of a PDF; what is not compressed text (fonts, pictures) reads as nothing. */
const streamsOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });

/** The dark runs of the code: rectangles of one height, by the hundred. */
const darkOf = (pdf: Buffer): readonly Dark[] => {
  const all = streamsOf(pdf)
    .flatMap((stream) => [...stream.matchAll(/(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re/g)])
    .map(([, x, y, width, height]): Dark => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }));
  const byHeight = new Map<string, Dark[]>();
  for (const one of all) byHeight.set(one.height.toFixed(2), [...(byHeight.get(one.height.toFixed(2)) ?? []), one]);
  return [...byHeight.values()].sort((a, b) => b.length - a.length)[0] ?? [];
};

const SCALE = 6;
const BORDER = 4;

/** Reads the QR code printed on a document, as a phone's camera would. */
export const scan = (pdf: Buffer): string => {
  const dark = darkOf(pdf);
  const unit = Math.abs(dark[0]?.height ?? 1);
  const [left, top] = [Math.min(...dark.map(({ x }) => x)), Math.min(...dark.map(({ y }) => y))];
  const modules = Math.round((Math.max(...dark.map(({ x, width }) => x + width)) - left) / unit);
  const side = (modules + 2 * BORDER) * SCALE;
  const pixels = new Uint8Array(side * side * 4).fill(255);
  for (const { x, y, width } of dark) {
    const [from, row, length] = [Math.round((x - left) / unit), Math.round((y - top) / unit), Math.round(width / unit)];
    for (let down = 0; down < SCALE; down++)
      for (let across = 0; across < length * SCALE; across++) {
        const at = ((row + BORDER) * SCALE + down) * side + (from + BORDER) * SCALE + across;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
  }
  return decodeQR({ width: side, height: side, data: pixels });
};
