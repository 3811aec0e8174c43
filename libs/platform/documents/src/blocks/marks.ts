import type { QrCode, Signatures } from '../document';
import { drawQrCode } from '../qr-code';
import type { Sheet } from '../sheet';
import { hairline, ink, mm, soft, textStyles } from '../text-style';

const gap = mm(8);

/** Two to a line, each under its own stroke. */
export const signatures = (sheet: Sheet, { of }: Signatures): void => {
  const width = (sheet.frame.width - gap) / 2;
  for (let at = 0; at < of.length; at += 2) {
    sheet.keep(90);
    const top = sheet.pdf.y + 34;
    const ends = of.slice(at, at + 2).map((signatory, column) => signature(sheet, signatory, { x: sheet.frame.left + column * (width + gap), y: top, width }));
    sheet.pdf.y = Math.max(...ends) + 8;
  }
};

/** Gives the height at which it ends, in points. */
export const signature = (
  sheet: Sheet,
  { name, role, note }: Signatures['of'][number],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): number => {
  sheet.ornament((pdf) =>
    pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.8)
      .stroke(ink),
  );
  sheet.text('P', name, sheet.fit(name, { font: 'strong', size: 10, lineGap: 1 }, { width, height: 42, smallest: 4 }), { x, y: y + 4, width });
  sheet.text('P', role, { font: 'sans', size: 9.5, lineGap: 1 }, { x, width });
  if (note) sheet.text('P', note, { font: 'sans', size: 9.5, lineGap: 1, colour: soft }, { x, width });
  return sheet.pdf.y;
};

export const qrCode = (sheet: Sheet, { text, alt, beside }: QrCode): void => {
  const side = mm(30);
  sheet.keep(side + 8);
  const top = sheet.pdf.y;
  drawQrCode(sheet, text, alt, { x: sheet.frame.left, y: top, side });
  sheet.pdf.y = top;
  for (const line of beside) sheet.text('P', line, textStyles.small, { x: sheet.frame.left + side + mm(5) });
  sheet.pdf.y = Math.max(sheet.pdf.y, top + side) + 8;
};

export const rule = (sheet: Sheet): void => {
  sheet.ornament((pdf) => pdf.moveTo(sheet.frame.left, pdf.y).lineTo(sheet.frame.right, pdf.y).lineWidth(0.6).stroke(hairline));
  sheet.skip(10);
};
