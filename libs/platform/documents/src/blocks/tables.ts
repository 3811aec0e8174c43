import type { Facts, Table } from '../document';
import type { Sheet } from '../sheet';
import { hairline, ink, textStyles, type TextStyle } from '../text-style';

const padding = 4;

interface Cell {
  readonly tag: 'TH' | 'TD';
  readonly text: string;
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly scope?: 'Column' | 'Row';
}

const line = (sheet: Sheet, colour: string): void =>
  sheet.ornament((pdf) => pdf.moveTo(sheet.frame.left, pdf.y).lineTo(sheet.frame.right, pdf.y).lineWidth(0.6).stroke(colour));

const heightOf = (sheet: Sheet, cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ text, style, width }) => sheet.heightOf(text || ' ', style, width))) + padding * 2;

const row = (sheet: Sheet, cells: readonly Cell[], height: number): void => {
  const top = sheet.pdf.y;
  sheet.within('TR', () => {
    for (const { tag, text, style, x, width, scope } of cells) sheet.text(tag, text || ' ', style, { x, y: top + padding, width }, scope ? { scope } : {});
  });
  sheet.pdf.y = top + height;
};

/** Column titles are repeated on the following page, as ornament: listeners hear them once. */
export const table = (sheet: Sheet, { caption, columns, rows }: Table): void => {
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const widths = columns.map(({ width = 1 }) => (sheet.frame.width * width) / total);
  const cells = (texts: readonly string[], tag: Cell['tag']): Cell[] =>
    columns.map(({ align = 'left' }, at) => ({
      tag,
      text: texts[at] ?? '',
      style: { ...(tag === 'TH' ? textStyles.columnTitle : textStyles.cell), align },
      x: sheet.frame.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0),
      width: (widths[at] ?? 0) - padding * 2,
      ...(tag === 'TH' && { scope: 'Column' as const }),
    }));
  const titles = cells(
    columns.map(({ title }) => title),
    'TH',
  );
  const titleHeight = heightOf(sheet, titles);
  sheet.keep(titleHeight + 60);
  sheet.within('Table', () => {
    sheet.text('Caption', caption, textStyles.small);
    row(sheet, titles, titleHeight);
    line(sheet, ink);
    for (const texts of rows) {
      const body = cells(texts, 'TD');
      const height = heightOf(sheet, body);
      if (sheet.pdf.y + height > sheet.frame.bottom) repeatTitles(sheet, titles, titleHeight);
      row(sheet, body, height);
      line(sheet, hairline);
    }
  });
  sheet.skip(12);
};

const repeatTitles = (sheet: Sheet, titles: readonly Cell[], height: number): void => {
  sheet.pdf.addPage();
  const top = sheet.pdf.y;
  sheet.ornament((pdf) => {
    for (const { text, style, x, width } of titles)
      sheet
        .write(style)
        .fillColor(ink)
        .text(text, x, top + padding, { width, align: style.align ?? 'left' });
    pdf.y = top + height;
  });
  line(sheet, ink);
};

export const facts = (sheet: Sheet, { rows }: Facts): void => {
  const labels = sheet.frame.width * 0.34;
  const x = sheet.frame.left + labels;
  sheet.within('Table', () => {
    for (const { label, value } of rows) {
      const cells: Cell[] = [
        { tag: 'TH', text: label, style: { ...textStyles.label, size: 10.5 }, x: sheet.frame.left, width: labels - 10, scope: 'Row' },
        { tag: 'TD', text: value, style: textStyles.value, x, width: sheet.frame.right - x },
      ];
      const height = heightOf(sheet, cells);
      sheet.keep(height);
      row(sheet, cells, height - padding);
    }
  });
  sheet.skip(10);
};
