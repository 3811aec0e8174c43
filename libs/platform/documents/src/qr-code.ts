import encodeQR from 'qr';
import type { Sheet } from './sheet';

/** The dark squares as one path, neighbours on a line merged: sharp at any size, and small. `side` and place in points. */
export const drawQrCode = (
  sheet: Sheet,
  text: string,
  alt: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void => {
  const dark = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const unit = side / dark.length;
  sheet.figure(alt, [x, y, side, side], (pdf) => {
    for (const [row, cells] of dark.entries()) for (const [from, length] of runs(cells)) pdf.rect(x + from * unit, y + row * unit, length * unit, unit);
    pdf.fill('#000000');
  });
};

const runs = (cells: readonly boolean[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  for (const [at, dark] of cells.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  }
  return found;
};
