import { type Line, linesOf, metricsOf, type Piece } from './other-scripts';
import { type Face, fontOf, type ParsedFont, scaleOf } from './fonts';
import { ink, type TextStyle } from './text-style';

type WithFaces = PDFKit.PDFDocument & { registerFont(name: string, font: ParsedFont): unknown };

const take = (pdf: PDFKit.PDFDocument, face: Face, size: number): PDFKit.PDFDocument => {
  (pdf as WithFaces).registerFont(face, fontOf(face));
  return pdf.font(face).fontSize(size * scaleOf(face));
};

/** Told of features, even of none, pdfkit has a run shaped whole; else it shapes word by word. */
const whole = { features: [] };

/** Widths at one point, for each document: a name is measured at many sizes before it is drawn. */
const known = new WeakMap<PDFKit.PDFDocument, Map<string, number>>();

const unitWidth = (pdf: PDFKit.PDFDocument, { text, face }: Piece): number => {
  const widths = known.get(pdf) ?? new Map<string, number>();
  known.set(pdf, widths);
  const key = `${face} ${text}`;
  const width = widths.get(key) ?? take(pdf, face, 1).widthOfString(text, whole);
  widths.set(key, width);
  return width;
};

const measure =
  (pdf: PDFKit.PDFDocument, { size }: TextStyle) =>
  (piece: Piece): number =>
    unitWidth(pdf, piece) * size * (piece.isGap ? 1.5 : 1);

const layOut = (pdf: PDFKit.PDFDocument, text: string, style: TextStyle, width: number) => {
  const lines = linesOf(text, style.font, width, measure(pdf, style));
  return { lines, ...metricsOf(lines, style) };
};

export const heightOfOtherScripts = (pdf: PDFKit.PDFDocument, text: string, style: TextStyle, width: number): number => {
  const { lines, height } = layOut(pdf, text, style, width);
  return lines.length * (height + (style.lineGap ?? 0));
};

/** Writes lines under each other from this place on, as pdfkit does for text in Latin letters; letters are not spaced out, or Arabic would fall apart. */
export const writeOtherScripts = (
  pdf: PDFKit.PDFDocument,
  text: string,
  style: TextStyle,
  place: { readonly x: number; readonly y: number; readonly width: number },
): void => {
  const { lines, height, ascent } = layOut(pdf, text, style, place.width);
  let top = place.y;
  pdf.fillColor(style.colour ?? ink);
  for (const line of lines) {
    if (top + height > pdf.page.maxY()) {
      pdf.continueOnNewPage();
      top = pdf.page.margins.top;
    }
    draw(pdf, line, style, { ...place, base: top + ascent });
    top += height + (style.lineGap ?? 0);
  }
  pdf.x = place.x;
  pdf.y = top;
};

const draw = (
  pdf: PDFKit.PDFDocument,
  { pieces }: Line,
  style: TextStyle,
  { x, width, base }: { readonly x: number; readonly width: number; readonly base: number },
): void => {
  const widths = pieces.map(measure(pdf, style));
  const slack = width - widths.reduce((sum, one) => sum + one, 0);
  let at = x + slack * { left: 0, center: 0.5, right: 1 }[style.align ?? 'left'];
  for (const [index, { text, face }] of pieces.entries()) {
    take(pdf, face, style.size).text(text, at, base, { ...whole, lineBreak: false, baseline: 'alphabetic' });
    at += widths[index] ?? 0;
  }
};
