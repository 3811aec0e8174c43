import { qrCode, rule, signatures } from './blocks/marks';
import { facts, table } from './blocks/tables';
import { addressee, heading, letterhead, list, paragraph } from './blocks/words';
import type { Block, DocumentDescription } from './document';
import { Sheet } from './sheet';
import { mm, soft, textStyles } from './text-style';

type Draw<Kind extends Block['kind']> = (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void;

const blocks: { readonly [Kind in Block['kind']]: Draw<Kind> } = {
  heading,
  paragraph,
  list,
  facts,
  table,
  signatures,
  qr: qrCode,
  letterhead,
  addressee,
  rule,
  'page-break': (sheet) => void sheet.pdf.addPage(),
};

const draw = <Kind extends Block['kind']>(sheet: Sheet, block: Extract<Block, { kind: Kind }>): void =>
  (blocks[block.kind as Kind] as Draw<Kind>)(sheet, block);

/** A tagged, archivable A4 file: same description, same bytes. Give it only text that `unprintableIn` finds nothing in. */
export const renderDocument = async (description: DocumentDescription): Promise<Uint8Array> => {
  const sheet = Sheet.open(description);
  for (const block of description.blocks) draw(sheet, block);
  foot(sheet, description);
  return sheet.close();
};

const foot = (sheet: Sheet, { footer, pageLabel }: DocumentDescription): void => {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    const { margins, height } = sheet.pdf.switchToPage(page);
    const { left, width } = sheet.frame;
    // Without a bottom margin, for the moment, or writing there would open a page.
    const { bottom } = margins;
    margins.bottom = 0;
    sheet.ornament((pdf) => {
      sheet.write(textStyles.small).fillColor(soft);
      if (footer) pdf.text(footer, left, height - mm(15), { width: width * 0.7, lineBreak: false });
      if (pageLabel) pdf.text(pageLabel(page + 1, count), left + width * 0.7, height - mm(15), { width: width * 0.3, align: 'right' });
    }, 'Pagination');
    margins.bottom = bottom;
  }
};
