import createBidi from 'bidi-js';
import { draws, type Face, facesFor, fontOf, type FontName, scaleOf } from './fonts';
import type { TextStyle } from './text-style';

const { getEmbeddingLevels, getMirroredCharacter, getReorderedIndices } = createBidi();
const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const wide = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Arabic and Hebrew, alone or among other letters: such text is not drawn in the order in which it is read. */
export const runsBothWays = (text: string): boolean => rightToLeft.test(text);

/** Text for which the Latin faces need the help of others: Arabic, Hebrew, Chinese, Japanese, Korean. */
export const hasOtherScripts = (text: string): boolean => rightToLeft.test(text) || wide.test(text);

/** What one call draws: letters of one direction and one face. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  /** Space between words whose last letters reach far: a Latin space would hardly be seen. */
  readonly isGap: boolean;
}
export interface Line {
  /** From left to right, as it is seen. */
  readonly pieces: readonly Piece[];
}

/** The width in points of some letters, as they are drawn. */
export type Measure = (piece: Piece) => number;

interface Sign {
  readonly at: number;
  readonly text: string;
  readonly face: Face;
  readonly level: number;
}

/** The face for each sign: one for all Latin letters where there is one, as in text that runs one way. */
const signsOf = (text: string, font: FontName, levels: Uint8Array): readonly Sign[] => {
  const faces = facesFor[font];
  const parts = [...signs.segment(text)];
  const others = parts.map(({ segment }) => segment).filter((sign) => !hasOtherScripts(sign));
  const latin = faces.find((face) => others.every((sign) => draws(face, sign)));
  return parts.map(({ segment, index }) => {
    const face = [...(latin ? [latin] : []), ...faces].find((one) => draws(one, segment));
    return { at: index, text: segment, level: levels[index] ?? 0, face: face ?? font };
  });
};

/** Lines no wider than this, broken at spaces, or within a word that alone is wider. */
export const linesOf = (text: string, font: FontName, width: number, measure: Measure): readonly Line[] =>
  text.split('\n').flatMap((paragraph) => {
    if (!paragraph) return [{ pieces: [] }];
    const embedding = getEmbeddingLevels(paragraph);
    const all = signsOf(paragraph, font, embedding.levels);
    const seen = (part: readonly Sign[]): Line => {
      const start = part[0]?.at ?? 0;
      const { length } = part.map((sign) => sign.text).join('');
      const order = getReorderedIndices(paragraph, embedding, start, start + length - 1);
      return { pieces: piecesOf(part, order) };
    };
    const widthOf = (part: readonly Sign[]) => seen(part).pieces.reduce((sum, piece) => sum + measure(piece), 0);
    return linesFrom(wordsOf(all), width, widthOf).map((line) => seen(trimmed(line)));
  });

const trimmed = (part: readonly Sign[]): readonly Sign[] => {
  const last = part.findLastIndex(({ text }) => text !== ' ');
  return part.slice(0, last + 1);
};

/** What stays together on a line: a word, the spaces between two; each sign of Chinese by itself. */
const wordsOf = (all: readonly Sign[]): readonly (readonly Sign[])[] => {
  const words: Sign[][] = [];
  for (const sign of all) {
    const last = words.at(-1)?.at(-1);
    const isApart = !last || isSpace(last) !== isSpace(sign) || (wide.test(last.text) && wide.test(sign.text));
    if (isApart) words.push([sign]);
    else words.at(-1)?.push(sign);
  }
  return words;
};

const isSpace = ({ text }: Sign): boolean => text === ' ';

/** Spaces hang over the end of a line; words do not. */
const linesFrom = (words: readonly (readonly Sign[])[], width: number, widthOf: (part: readonly Sign[]) => number): readonly (readonly Sign[])[] => {
  const lines: Sign[][] = [[]];
  let used = 0;
  for (const word of words.flatMap((one) => cut(one, width, widthOf))) {
    const takes = widthOf(word);
    if (used > 0 && used + takes > width && !word.every(isSpace)) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += takes;
  }
  return lines;
};

/** A word that no line can hold, in as many parts as it takes. */
const cut = (word: readonly Sign[], width: number, widthOf: (part: readonly Sign[]) => number): readonly (readonly Sign[])[] => {
  const parts: (readonly Sign[])[] = [];
  let rest = word;
  while (rest.length > 1 && widthOf(rest) > width) {
    const most = Math.max(
      1,
      largest(rest.length, (count) => widthOf(rest.slice(0, count)) <= width),
    );
    parts.push(rest.slice(0, most));
    rest = rest.slice(most);
  }
  return [...parts, rest];
};

/** The largest count below `limit` that still fits, by halving. */
const largest = (limit: number, fits: (count: number) => boolean): number => {
  let [low, high] = [0, limit - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Signs put in the order in which they are seen, then joined where one call can draw them. */
const piecesOf = (part: readonly Sign[], order: readonly number[]): readonly Piece[] => {
  const byPlace = new Map(part.map((sign) => [sign.at, sign]));
  const seen = order.flatMap((at) => byPlace.get(at) ?? []);
  const groups: Sign[][] = [];
  for (const sign of seen) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isOneRun(last, sign)) group.push(sign);
    else groups.push([sign]);
  }
  return groups.map(pieceOf);
};

const isOneRun = (last: Sign, next: Sign): boolean => last.face === next.face && last.level === next.level;

/** The shaper turns round what is written in a right-to-left script, digits too, and nothing else: what it would leave or turn wrongly is turned before. */
const pieceOf = (group: readonly Sign[]): Piece => {
  const [{ face, level } = { face: 'sans' as const, level: 0 }] = group;
  const isBackwards = level % 2 === 1;
  const seen = group.map(({ text }) => (isBackwards ? (getMirroredCharacter(text) ?? text) : text));
  const isTurned = rightToLeft.test(seen.join(''));
  return { text: (isTurned ? seen.reverse() : seen).join(''), face, isGap: isBackwards && seen.every((sign) => sign === ' ') };
};

/** Height of the line and of its letters above the base, in points: those of the tallest face there is in the text. */
export const metricsOf = (lines: readonly Line[], { font, size }: TextStyle): { readonly height: number; readonly ascent: number } => {
  const faces = new Set<Face>([font, ...lines.flatMap(({ pieces }) => pieces.map(({ face }) => face))]);
  const sizes = [...faces].map((face) => {
    const { ascent, descent, lineGap, unitsPerEm } = fontOf(face);
    const unit = (size * scaleOf(face)) / unitsPerEm;
    return { ascent: ascent * unit, below: (lineGap - descent) * unit };
  });
  const ascent = Math.max(...sizes.map((one) => one.ascent));
  return { ascent, height: ascent + Math.max(...sizes.map(({ below }) => below)) };
};
