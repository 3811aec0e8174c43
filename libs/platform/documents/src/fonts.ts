import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const from = createRequire(import.meta.url);

/** The part of a parsed font that this house uses; fontkit publishes no types. */
export interface ParsedFont {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly layout: (text: string) => unknown;
}

const { create } = from('fontkit') as { readonly create: (bytes: Uint8Array) => ParsedFont };

const faces = {
  sans: ['atkinson-hyperlegible-next', '400Regular', 'AtkinsonHyperlegibleNext_400Regular'],
  strong: ['atkinson-hyperlegible-next', '700Bold', 'AtkinsonHyperlegibleNext_700Bold'],
  voice: ['literata', '500Medium', 'Literata_500Medium'],
} as const;

export type FontName = keyof typeof faces;
export const fontNames = Object.keys(faces) as readonly FontName[];

const parsed = new Map<FontName, ParsedFont>();

/** Parsed once for the whole process: parsing per document costs four to eight times the rest. Both families are under the OFL. */
export const fontOf = (name: FontName): ParsedFont => {
  const known = parsed.get(name);
  if (known) return known;
  const [family, folder, file] = faces[name];
  const font = create(readFileSync(from.resolve(`@expo-google-fonts/${family}/${folder}/${file}.ttf`)));
  parsed.set(name, font);
  return font;
};
