import type { Addressee, Heading, Letterhead, List, Paragraph } from '../document';
import type { Sheet } from '../sheet';
import { drawMark } from '../two-rails';
import { mm, soft, textStyles } from '../text-style';

const headings = { 1: textStyles.title, 2: textStyles.section, 3: textStyles.subsection } as const;
const tags = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;
const gapBefore = { 1: 0, 2: 14, 3: 8 } as const;
const tones = { body: textStyles.body, small: textStyles.small, strong: { ...textStyles.body, font: 'strong' } } as const;

/** A heading never stays alone at the foot of a page. */
export const heading = (sheet: Sheet, { level, text }: Heading): void => {
  sheet.skip(gapBefore[level]);
  sheet.keep(sheet.heightOf(text, headings[level], sheet.frame.width) + 40);
  sheet.text(tags[level], text, headings[level]);
  sheet.skip(level === 1 ? 8 : 4);
};

export const paragraph = (sheet: Sheet, { text, tone = 'body' }: Paragraph): void => {
  sheet.text('P', text, tones[tone]);
  sheet.skip(6);
};

export const list = (sheet: Sheet, { items, numbered = false }: List): void => {
  sheet.within('L', () => {
    for (const [at, item] of items.entries()) {
      sheet.keep(Math.min(sheet.heightOf(item, textStyles.body, sheet.frame.width - 18), 60));
      const { y } = sheet.pdf;
      sheet.within('LI', () => {
        sheet.text('Lbl', numbered ? `${at + 1}.` : '•', textStyles.body, { y, width: 18 });
        sheet.text('LBody', item, textStyles.body, { x: sheet.frame.left + 18, y });
      });
      sheet.skip(2);
    }
  });
  sheet.skip(6);
};

export const letterhead = (sheet: Sheet, { organisation, lines }: Letterhead): void => {
  const { y } = sheet.pdf;
  drawMark(sheet, sheet.frame.left, y, 30);
  const x = sheet.frame.left + 40;
  sheet.text('P', organisation, { font: 'strong', size: 12, lineGap: 1 }, { x, y });
  for (const line of lines) sheet.text('P', line, textStyles.small, { x });
  sheet.pdf.y = Math.max(sheet.pdf.y, y + 30);
  sheet.skip(mm(8));
};

export const addressee = (sheet: Sheet, { to, placeAndDate }: Addressee): void => {
  const x = sheet.frame.left + sheet.frame.width * 0.55;
  for (const line of to) sheet.text('P', line, textStyles.body, { x });
  sheet.skip(10);
  sheet.text('P', placeAndDate, { ...textStyles.body, colour: soft }, { x });
  sheet.skip(mm(8));
};
