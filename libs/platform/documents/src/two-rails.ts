import type { Sheet } from './sheet';
import { lichen, mm, mulberry } from './text-style';

/** The mark of the house, `height` points tall. */
export const drawMark = (sheet: Sheet, x: number, y: number, height: number): void =>
  sheet.ornament((pdf) => {
    const scale = height / 38;
    pdf.save().translate(x, y).scale(scale).translate(-2, -2);
    for (const [centre, colour] of [
      [14.5, mulberry],
      [26.5, lichen],
    ] as const) {
      pdf.circle(centre, 6, 4).fill(colour);
      pdf
        .moveTo(centre, 14.5)
        .bezierCurveTo(centre, 24.5, centre - 10, 25.5, centre - 10, 36.5)
        .lineWidth(4.6)
        .lineCap('butt')
        .stroke(colour);
    }
    pdf.restore();
  });

/** The person's path and, hollow, that of whoever walks beside: down the left side of a landscape page, distinct without colour too. */
export const drawRails = (sheet: Sheet, first = mulberry, second = lichen): void =>
  sheet.ornament((pdf) => {
    const rail = (top: number, colour: string, width: number) =>
      pdf
        .moveTo(mm(top), mm(38.5))
        .bezierCurveTo(mm(top), mm(122), mm(top - 20), mm(124), mm(top - 20), mm(216))
        .lineWidth(mm(width))
        .lineCap('round')
        .stroke(colour);
    pdf.save();
    rail(38, first, 2.6);
    rail(49, second, 2.6);
    rail(49, '#ffffff', 1.3);
    pdf.circle(mm(38), mm(29), mm(4.2)).fill(first);
    pdf.circle(mm(49), mm(29), mm(3.65)).lineWidth(mm(1.1)).stroke(second);
    pdf.restore();
  });
