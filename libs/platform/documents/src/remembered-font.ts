import { keepPacked } from './lean-output';

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Letters as they are set; pdfkit scales the positions in place. */
interface Run {
  readonly glyphs: readonly object[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

/** The letters of one document. */
interface Subset {
  glyphs: number[];
  encode(): Uint8Array;
}

/** What fontkit works out anew for each document. */
interface Worker {
  layout(text: string, features?: unknown): Run;
  createSubset(): Subset;
}

/** Words kept for each font: labels come back on every page, names do not. */
const MOST_WORDS = 2000;
/** Sets of letters kept for each font, some kilobytes each. */
const MOST_SUBSETS = 50;

const keep = <Value>(kept: Map<string, Value>, most: number, key: string, value: Value): Value => {
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
  return value;
};

const copyOf = ({ glyphs, positions }: Run): Run => {
  const own = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: own,
    get advanceWidth() {
      return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
};

/** Changes a parsed font so that what it worked out for one document serves the next: a cohort's papers share nearly all words and most letters. Bytes stay the same. */
export const remembering = <Font>(font: Font & Worker): Font => {
  const [layout, createSubset] = [font.layout.bind(font), font.createSubset.bind(font)];
  const runs = new Map<string, Run>();
  const encoded = new Map<string, { readonly glyphs: readonly number[]; readonly bytes: Uint8Array }>();
  return Object.assign(font, {
    layout: (text: string, features?: unknown): Run =>
      features === undefined ? copyOf(runs.get(text) ?? keep(runs, MOST_WORDS, text, copyOf(layout(text)))) : layout(text, features),
    createSubset: (): Subset => {
      const subset = createSubset();
      const encode = subset.encode.bind(subset);
      subset.encode = () => {
        const key = subset.glyphs.join();
        const known = encoded.get(key) ?? keep(encoded, MOST_SUBSETS, key, { bytes: keepPacked(encode()), glyphs: [...subset.glyphs] });
        // Encoding adds the parts of composed letters.
        subset.glyphs = [...known.glyphs];
        return known.bytes;
      };
      return subset;
    },
  });
};

/** Lets the font that a document has just taken up begin with these letters. Nothing of a font that is not written with is in the file. */
export const shareLetters = (pdf: PDFKit.PDFDocument, letters: string): void => {
  (pdf as object as { readonly _font: { encode(text: string): unknown } })._font.encode(letters);
};
