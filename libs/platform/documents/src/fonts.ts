import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { remembering } from './remembered-font';

const from = createRequire(import.meta.url);

/** The part of a parsed font that this house uses, in units of the font; fontkit publishes no types. */
export interface ParsedFont {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly layout: (text: string) => unknown;
}

type Created = ParsedFont & Parameters<typeof remembering>[0];

const { create } = from('fontkit') as { readonly create: (bytes: Uint8Array) => Created };

const latin = {
  sans: ['atkinson-hyperlegible-next', '400Regular', 'AtkinsonHyperlegibleNext_400Regular'],
  strong: ['atkinson-hyperlegible-next', '700Bold', 'AtkinsonHyperlegibleNext_700Bold'],
  voice: ['literata', '500Medium', 'Literata_500Medium'],
} as const;

/** Other scripts come in companions of the same weight. */
const companions = {
  naskh: ['amiri', '400Regular', 'Amiri_400Regular'],
  strongNaskh: ['amiri', '700Bold', 'Amiri_700Bold'],
  hebrew: ['noto-sans-hebrew', '400Regular', 'NotoSansHebrew_400Regular'],
  strongHebrew: ['noto-sans-hebrew', '700Bold', 'NotoSansHebrew_700Bold'],
  hangul: ['nanum-gothic', '400Regular', 'NanumGothic_400Regular'],
  strongHangul: ['nanum-gothic', '700Bold', 'NanumGothic_700Bold'],
  han: ['chocolate-classical-sans', '400Regular', 'ChocolateClassicalSans_400Regular'],
} as const;

const files = { ...latin, ...companions };

export type FontName = keyof typeof latin;
export type Face = keyof typeof files;
export const fontNames = Object.keys(latin) as readonly FontName[];

/** In the order in which they are tried for a letter: the largest comes last, and is opened for the first name that needs it. */
export const facesFor: Readonly<Record<FontName, readonly Face[]>> = {
  sans: ['sans', 'voice', 'hebrew', 'naskh', 'hangul', 'han'],
  strong: ['strong', 'voice', 'strongHebrew', 'strongNaskh', 'strongHangul', 'han'],
  voice: ['voice', 'sans', 'hebrew', 'naskh', 'hangul', 'han'],
};

/** Naskh is drawn small: at this size its letters are as tall as the Latin ones beside them. */
export const scaleOf = (face: Face): number => (face === 'naskh' || face === 'strongNaskh' ? 1.2 : 1);

const parsed = new Map<Face, ParsedFont>();

/** Parsed once for the whole process: parsing per document costs four to eight times the rest. All families are under the OFL. */
export const fontOf = (name: Face): ParsedFont => {
  const known = parsed.get(name);
  if (known) return known;
  const [family, folder, file] = files[name];
  const font = remembering<ParsedFont>(create(readFileSync(from.resolve(`@expo-google-fonts/${family}/${folder}/${file}.ttf`))));
  parsed.set(name, font);
  return font;
};

/** Whether a face has a glyph for each code point: letters and marks that make one sign must come from one face. */
export const draws = (name: Face, text: string): boolean => [...text].every((one) => fontOf(name).hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
