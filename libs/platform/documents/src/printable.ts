import { hasOtherScripts } from './other-scripts';
import { remembered } from './remembered';
import { draws, facesFor, type FontName, fontNames, fontOf } from './fonts';

/** Characters that reorder or hide their neighbours: a printed name could read as another one. */
const deceiving = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

const faces = remembered<FontName | undefined>(2000);

const missingFrom = (name: FontName, text: string): readonly string[] =>
  [...new Set(text)].filter((one) => deceiving.test(one) || !fontOf(name).hasGlyphForCodePoint(one.codePointAt(0) ?? 0));

/** Several faces may share a text of other scripts, but not a sign. */
const missingSigns = (name: FontName, text: string): readonly string[] => {
  const missing = [...signs.segment(text)]
    .map(({ segment }) => segment)
    .filter((sign) => deceiving.test(sign) || !facesFor[name].some((face) => draws(face, sign)));
  return [...new Set(missing)];
};

/** The wanted face when it can draw the whole text, else one that can: Vietnamese names need Literata. Undefined when none can. */
export const faceFor = (text: string, wanted: FontName): FontName | undefined =>
  faces(`${wanted} ${text}`, () => [wanted, ...fontNames].find((name) => missingFrom(name, plain(text)).length === 0));

const plain = (text: string): string => text.normalize('NFC').replaceAll('\n', ' ');

/** The characters of a text that no font of ours can draw as they are meant, each once. Empty: the text prints whole. */
export const unprintableIn = (text: string): readonly string[] => {
  const written = plain(text);
  const missing = hasOtherScripts(written) ? missingSigns : missingFrom;
  return fontNames.map((name) => missing(name, written)).reduce((best, one) => (one.length < best.length ? one : best));
};

/** Whether a name can stand on paper exactly as it is written. What cannot is refused before it is printed, never drawn as empty boxes. */
export const isPrintable = (text: string): boolean => unprintableIn(text).length === 0;
