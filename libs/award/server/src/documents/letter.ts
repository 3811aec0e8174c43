import { mm, type Sheet, soft } from '#platform/documents';
import { checkPoint, footer, issuerHead, signatories, styles } from './parts';
import type { Page } from './scene';
import { day, ownLine } from './wording';

/** Margins of an upright page: the rails run down its left. */
export const letterMargins = { top: mm(22), bottom: mm(18), left: mm(50), right: mm(22) };

const seat = mm(60);

/** The two rails, upright: the person's own and, hollow, that of whoever walks beside. */
const drawUprightRails = (sheet: Sheet, first: string, second: string): void =>
  sheet.ornament((pdf) => {
    const rail = (top: number, colour: string, width: number) =>
      pdf
        .moveTo(mm(top), mm(34))
        .bezierCurveTo(mm(top), mm(150), mm(top - 14), mm(170), mm(top - 14), mm(304))
        .lineWidth(mm(width))
        .lineCap('round')
        .stroke(colour);
    pdf.save();
    rail(26, first, 2.1);
    rail(34.5, second, 2.1);
    rail(34.5, '#ffffff', 1);
    pdf.circle(mm(26), mm(26.5), mm(3.3)).fill(first);
    pdf.circle(mm(34.5), mm(26.5), mm(2.85)).lineWidth(mm(0.9)).stroke(second);
    pdf.restore();
  });

/** Rails and issuer. */
export const letterHead = (page: Page): void => {
  const { sheet, scene } = page;
  const { first, second } = scene.layout.settings.colours;
  drawUprightRails(sheet, first, second);
  issuerHead(page, { x: sheet.frame.left, y: mm(22), width: sheet.frame.width });
  sheet.pdf.y = Math.max(sheet.pdf.y + mm(9), mm(48));
};

/** Place and day, who signs, where it is checked: at the foot of the last page, never cut in two. */
export const letterFoot = (page: Page, seal?: (x: number, y: number, width: number) => void): void => {
  const { sheet, say, scene } = page;
  const { issuer, awardedOn } = scene.printed;
  if (ownLine(page)) sheet.text('P', ownLine(page), styles.place);
  sheet.keep(seat);
  const { left, width, bottom } = sheet.frame;
  const top = Math.max(sheet.pdf.y + mm(2), bottom - seat);
  const { margins } = sheet.pdf.page;
  // Room was kept above: without a bottom margin, for the moment, or its last words would open a page.
  margins.bottom = 0;
  sheet.text('P', say('document.made-at', { place: issuer.place, day: day(page, awardedOn) }), styles.lead, { y: top });
  const lines = signatories(page, { x: left, y: top + mm(18), width: seal ? width - mm(44) : width });
  seal?.(left + width - mm(40), top + mm(4), mm(40));
  checkPoint(page, { x: left, y: Math.max(lines + mm(2), bottom - mm(30)), width });
  margins.bottom = letterMargins.bottom;
  footer(page, { x: left, y: mm(283), width });
};

/** Number of each page, where there are several. */
export const pageNumbers = ({ sheet, say, scene }: Page): void => {
  const { start, count } = sheet.pdf.bufferedPageRange();
  if (count === 1) return;
  for (let at = start; at < start + count; at++) {
    const { margins, height } = sheet.pdf.switchToPage(at);
    const { left, width } = sheet.frame;
    const { bottom } = margins;
    // Without a bottom margin, for the moment, or writing there would open a page.
    margins.bottom = 0;
    sheet.ornament((pdf) => {
      sheet.write(styles.small).fillColor(soft);
      const text = `${scene.printed.number} · ${say('document.page', { page: at + 1, pages: count })}`;
      pdf.text(text, left, height - mm(9), { width, align: 'right', lineBreak: false });
    }, 'Pagination');
    margins.bottom = bottom;
  }
};
