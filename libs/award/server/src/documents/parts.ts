import { holderName, printedCode, sayableAt } from '#award/domain';
import { drawQrCode, hairline, mm, type Sheet, signature, soft, type TextStyle } from '#platform/documents';
import type { Page } from './scene';
import { footerLine, inLanguage, titles } from './wording';

export const styles = {
  issuer: { font: 'strong', size: 13, lineGap: 1 },
  place: { font: 'sans', size: 10, colour: soft, lineGap: 1 },
  lead: { font: 'sans', size: 12, lineGap: 2 },
  title: { font: 'voice', size: 22 },
  course: { font: 'voice', size: 15 },
  label: { font: 'sans', size: 9.5, colour: soft },
  value: { font: 'strong', size: 11.5 },
  check: { font: 'sans', size: 9, lineGap: 1 },
  checkTitle: { font: 'strong', size: 9, lineGap: 1 },
  code: { font: 'strong', size: 11, characterSpacing: 0.9, lineGap: 1 },
  small: { font: 'sans', size: 9, colour: soft, lineGap: 1 },
} as const satisfies Record<string, TextStyle>;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** In the organisation's colour for words. */
export const coloured = ({ scene }: Page, style: TextStyle): TextStyle => ({ ...style, colour: scene.layout.settings.colours.words });

/** The one heading of the first page. */
export const title = (page: Page, text: string, place: Partial<Place> = {}, style: TextStyle = styles.title): void =>
  page.sheet.text('H1', text, coloured(page, style), place);

const picture = ({ sheet }: Page, bytes: Uint8Array, alt: string, { x, y, width, height }: Place & { readonly height: number }, align?: 'right'): void =>
  sheet.figure(alt, [x, y, width, height], (pdf) => pdf.image(Buffer.from(bytes), x, y, { fit: [width, height], valign: 'center', ...(align && { align }) }));

/** The logo at the right of this place, unless it names the course where nothing may. Tells whether it stands there. */
const logo = (page: Page, { x, y, width }: Place): boolean => {
  const { layout, level, printed } = page.scene;
  const bytes = layout.settings.logo && layout.pictures.get(layout.settings.logo);
  if (!bytes || level < layout.settings.logoFrom) return false;
  const side = mm(44);
  picture(page, bytes, page.say('document.logo', { issuer: printed.issuer.name }), { x: x + width - side, y, width: side, height: mm(20) }, 'right');
  return true;
};

/** Who issues it; from level 2 on, under the name of which programme. */
export const issuerHead = (page: Page, place: Place): void => {
  const { sheet, say, scene } = page;
  const { issuer } = scene.printed;
  const width = logo(page, place) ? place.width - mm(48) : place.width;
  const name = sheet.fit(issuer.name, styles.issuer, { width, height: mm(13), smallest: 8 });
  sheet.text('P', issuer.name, name, { ...place, width });
  const { programme } = scene.detail;
  const named = scene.level > 1 && programme !== issuer.name ? programme : '';
  if (named) sheet.text('P', named, sheet.fit(named, styles.place, { width, height: mm(9), smallest: 7 }), { x: place.x, width });
  sheet.text('P', say('document.certificate.issuer', { place: issuer.place }), styles.place, { x: place.x, width });
};

/** A long name is set smaller, on more lines: 300 characters still fit. */
export const holder = ({ sheet, scene }: Page, large: number, { x, width }: Pick<Place, 'x' | 'width'>, most = mm(24)): void => {
  const name = holderName(scene.printed);
  const smallest = Math.min(24, large);
  const whole = sheet.fit(name, { font: 'voice', size: large }, { width, height: mm(16), smallest });
  sheet.text('P', name, whole.size > smallest ? whole : sheet.fit(name, whole, { width, height: most, smallest: 5.5 }), { x, width });
};

/** Those who sign, beside each other, each under its own stroke. Gives the height at which the lowest ends. */
export const signatories = (page: Page, { x, y, width }: Place): number => {
  const { printed, layout } = page.scene;
  const step = width / Math.max(2, printed.signatories.length);
  const ends = printed.signatories.map(({ name, role, signature: drawn }, at) => {
    const place = { x: x + at * step, y, width: step - mm(5) };
    const bytes = drawn && layout.pictures.get(drawn);
    if (bytes)
      picture(page, bytes, page.say('document.signature', { name }), { ...place, y: y - mm(13), width: Math.min(place.width, mm(40)), height: mm(12) });
    const words = typeof role === 'string' ? page.say('document.role', { role }) : sayableAt(page.scene.level, inLanguage(page, role));
    return signature(page.sheet, { name, role: words, ...(role === 'chair' && { note: page.say('document.certificate.sealed') }) }, place);
  });
  return Math.max(y, ...ends);
};

/** Where and how the paper is checked. The address alone stands on a paper that names nobody: a code would tie it to those that do. */
export const checkPoint = (page: Page, { x, y, width }: Place): void => {
  const { sheet, say, scene } = page;
  const { code, verifyAt, scanTo } = scene.point;
  const side = mm(30);
  drawQrCode(sheet, scanTo, say('document.certificate.scan'), { x, y, side });
  const beside = { x: x + side + mm(4), width: width - side - mm(4) };
  sheet.text('P', say('document.certificate.check'), styles.checkTitle, { ...beside, y: y + mm(2) });
  sheet.text('P', verifyAt.replace(/^https?:\/\//, ''), styles.check, beside);
  if (scene.level === 0) return sheet.text('P', say('document.authentic.drop'), styles.check, beside);
  sheet.text('P', printedCode(code).replace(/-(?=.{9}$)/, '-\n'), styles.code, beside, { actual: printedCode(code) });
  sheet.text('P', say('document.certificate.then-name'), styles.check, beside);
};

/** A fine line between two halves of a page. */
export const upright = (sheet: Sheet, x: number, from: number, to: number): void =>
  sheet.ornament((pdf) => pdf.moveTo(x, from).lineTo(x, to).lineWidth(1).stroke(hairline));

/** What the organisation writes at the foot of its papers. */
export const footer = (page: Page, place: Place): void => {
  const text = footerLine(page);
  if (!text) return;
  const { margins } = page.sheet.pdf.page;
  const { bottom } = margins;
  // Without a bottom margin, for the moment, or writing there would open a page.
  margins.bottom = 0;
  page.sheet.text('P', text, page.sheet.fit(text, styles.small, { width: place.width, height: mm(9), smallest: 6 }), place);
  margins.bottom = bottom;
};

/** What was followed, as a value for a line of facts. */
export const course = (page: Page): string => titles(page).course;
