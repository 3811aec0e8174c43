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
      const kept = trimmed(part);
      const start = kept[0]?.at ?? 0;
      const { length } = kept.map((sign) => sign.text).join('');
      const order = getReorderedIndices(paragraph, embedding, start, start + length - 1);
      return { pieces: piecesOf(kept, order) };
    };
    const widthOf = (part: readonly Sign[]) => seen(part).pieces.reduce((sum, piece) => sum + measure(piece), 0);
    return broken(all, (part) => widthOf(part) <= width).map(seen);
  });

const trimmed = (part: readonly Sign[]): readonly Sign[] => {
  const last = part.findLastIndex(({ text }) => text !== ' ');
  return part.slice(0, last + 1);
};

const broken = (all: readonly Sign[], fits: (part: readonly Sign[]) => boolean): readonly (readonly Sign[])[] => {
  const lines: (readonly Sign[])[] = [];
  let rest = all;
  while (rest.length > 0 && !fits(rest)) {
    const most = Math.max(
      1,
      largest(rest.length, (count) => fits(rest.slice(0, count))),
    );
    const space = rest.slice(0, most + 1).findLastIndex(({ text }) => text === ' ');
    const cut = space > 0 ? space + 1 : most;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...lines, rest];
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
