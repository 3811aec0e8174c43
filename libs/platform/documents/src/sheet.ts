import type { Instant, Language } from '#kernel';
import PDFDocument from 'pdfkit';
import { accessibilityClaim, escapeXmp } from './archive-metadata';
import { attach, type Attachment } from './attachments';
import { type FontName, fontNames, fontOf, type ParsedFont } from './fonts';
import { gathered } from './lean-output';
import { hasOtherScripts, runsBothWays } from './other-scripts';
import { faceFor } from './printable';
import { remembered } from './remembered';
import { shareLetters } from './remembered-font';
import { reserveSeal, type Seal } from './seal/seal-field';
import { ink, mm, type TextStyle } from './text-style';
import { heightOfOtherScripts, writeOtherScripts } from './write-other-scripts';

export interface SheetSettings {
  readonly language: Language;
  /** Shown in the reader's window: says nothing of health. */
  readonly title: string;
  /** The organisation that issues it. */
  readonly author: string;
  /** Fixed, so that the same description gives the same bytes. */
  readonly createdAt: Instant;
  readonly layout?: 'portrait' | 'landscape';
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Carried whether written or not, so that documents of one kind share their fonts: cut out and compressed once, for a few kilobytes more. */
  readonly letters?: Readonly<Partial<Record<FontName, string>>>;
  readonly attachments?: readonly Attachment[];
  /** Keeps room for a signature: `sealPdf` then fills it, and nothing else may change. */
  readonly seal?: Seal;
  /** What is issued is PDF/A-3a. PDF/A-1b holds no attachment and no structure is asked of it; it serves to be looked over by validators that know no other. */
  readonly conformance?: keyof typeof conformances;
}

const conformances = {
  'PDF/A-3a': { pdfVersion: '1.7', subset: 'PDF/A-3a' },
  'PDF/A-1b': { pdfVersion: '1.4', subset: 'PDF/A-1b' },
} as const;

type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'LBody' | 'TH' | 'TD' | 'Caption' | 'Span';
type Container = 'Document' | 'L' | 'LI' | 'Table' | 'TR' | 'Div' | 'TH' | 'TD';

/** Where a placed text stands, in points from the top left corner. Without `y` it flows under the last one. */
export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
}

interface FigureOptions {
  readonly alt: string;
  readonly bbox: [number, number, number, number];
  readonly placement: 'Block';
}

type WithParsedFonts = PDFKit.PDFDocument & { registerFont(name: string, font: ParsedFont): unknown };

/** Rounded as coordinates are written: a height is the same wherever on the page it was measured. */
const heights = remembered<number>(2000);
const rememberedHeight = (what: string, measure: () => number): number => heights(what, () => Math.round(measure() * 1e6) / 1e6);

const locales: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en' };
const everySide = { top: mm(20), bottom: mm(24), left: mm(24), right: mm(24) };

/** A tagged page to write on: all text has a place in the reading order, all ornament is marked as such. */
export class Sheet {
  private readonly parents: PDFKit.PDFStructureElement[];
  private readonly bytes: Promise<Uint8Array>;

  private constructor(
    readonly pdf: PDFKit.PDFDocument,
    private readonly settings: SheetSettings,
  ) {
    this.bytes = gathered(pdf);
    const root = pdf.struct('Document', {});
    pdf.addStructure(root);
    this.parents = [root];
  }

  static open(settings: SheetSettings): Sheet {
    const { language, title, author, createdAt, layout = 'portrait', margins = everySide, letters = {}, conformance = 'PDF/A-3a' } = settings;
    const created = new Date(createdAt);
    const info = { Title: title, Author: author, Creator: 'Paircours', Producer: 'Paircours', CreationDate: created, ModDate: created };
    const archive = { ...conformances[conformance], tagged: true, lang: locales[language], displayTitle: true } as const;
    // An empty font name keeps pdfkit from opening Helvetica, which it cannot embed.
    const pdf = new PDFDocument({ ...archive, size: 'A4', layout, margins, bufferPages: true, font: '', info }) as WithParsedFonts;
    escapeXmp(pdf);
    for (const name of fontNames) pdf.registerFont(name, fontOf(name));
    for (const [name, shared] of Object.entries(letters)) shareLetters(pdf.font(name), shared);
    return new Sheet(pdf, settings);
  }

  /** Left edge, right edge and width of what may be written on. */
  get frame(): { readonly left: number; readonly right: number; readonly width: number; readonly bottom: number } {
    const { margins, width, height } = this.pdf.page;
    return { left: margins.left, right: width - margins.right, width: width - margins.left - margins.right, bottom: height - margins.bottom };
  }

  /** Groups what is written meanwhile under one element of the structure. */
  within(container: Container, write: () => void, options: object = {}): void {
    const element = this.pdf.struct(container, options);
    this.innermost.add(element);
    this.parents.push(element);
    write();
    this.parents.pop();
    element.end();
  }

  text(
    tag: Tag,
    content: string,
    style: TextStyle,
    { x = this.frame.left, y = this.pdf.y, width = this.frame.width - (x - this.frame.left) }: Place = {},
    options: object = {},
  ): void {
    const { align = 'left', lineGap = 0, characterSpacing = 0, colour = ink } = style;
    const written = content.normalize('NFC');
    this.innermost.add(
      // Drawn in the order in which it is seen; listeners get it as it is read.
      this.pdf.struct(tag, runsBothWays(written) ? { ...options, actual: written } : options, () => {
        if (hasOtherScripts(written)) writeOtherScripts(this.pdf, written, style, { x, y, width });
        else this.write(style, content).fillColor(colour).text(written, x, y, { width, align, lineGap, characterSpacing });
      }),
    );
  }

  /** A picture with the words that stand for it. */
  figure(alt: string, [x, y, width, height]: readonly [number, number, number, number], draw: (pdf: PDFKit.PDFDocument) => void): void {
    const options: FigureOptions = { alt, bbox: [x, y, x + width, y + height], placement: 'Block' };
    this.innermost.add(this.pdf.struct('Figure', options, () => draw(this.pdf)));
  }

  /** Drawing that means nothing to who listens to the page. */
  ornament(draw: (pdf: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  heightOf(content: string, style: TextStyle, width: number): number {
    const { lineGap = 0, characterSpacing = 0 } = style;
    const written = content.normalize('NFC');
    if (hasOtherScripts(written)) return heightOfOtherScripts(this.pdf, written, style, width);
    return rememberedHeight([style.font, style.size, width, lineGap, characterSpacing, content].join(), () =>
      this.write(style, content).heightOfString(written, { width, lineGap, characterSpacing }),
    );
  }

  /** The largest size, from the style's own down to `smallest`, at which the text keeps to this width and height. */
  fit(
    content: string,
    style: TextStyle,
    { width, height, smallest }: { readonly width: number; readonly height: number; readonly smallest: number },
  ): TextStyle {
    const at = (step: number): TextStyle => ({ ...style, size: style.size - step / 2 });
    const fits = (step: number): boolean => this.heightOf(content, at(step), width) <= height;
    if (fits(0)) return style;
    let [tooLarge, step] = [0, Math.max(0, Math.ceil((style.size - smallest) * 2))];
    while (step - tooLarge > 1) {
      const middle = Math.floor((tooLarge + step) / 2);
      if (fits(middle)) step = middle;
      else tooLarge = middle;
    }
    return at(step);
  }

  /** Opens a new page unless this many points are left on this one. */
  keep(height: number): void {
    if (this.pdf.y + height > this.frame.bottom) this.pdf.addPage();
  }

  skip(points: number): void {
    this.pdf.y += points;
  }

  /** Closes the file and gives its bytes. */
  async close(): Promise<Uint8Array> {
    const { attachments = [], seal, language, createdAt, conformance = 'PDF/A-3a' } = this.settings;
    if (conformance === 'PDF/A-3a') attach(this.pdf, attachments, createdAt);
    if (seal) reserveSeal(this.pdf, this.innermost, seal, language, createdAt);
    this.innermost.end();
    this.pdf.appendXML(accessibilityClaim);
    this.pdf.end();
    return this.bytes;
  }

  /** Takes up the pen of this style, in a face that has all the letters of the text. */
  write({ font, size }: TextStyle, content = ''): PDFKit.PDFDocument {
    return this.pdf.font(faceFor(content, font) ?? font).fontSize(size);
  }

  private get innermost(): PDFKit.PDFStructureElement {
    const element = this.parents.at(-1);
    if (!element) throw new Error('The sheet is closed.');
    return element;
  }
}
