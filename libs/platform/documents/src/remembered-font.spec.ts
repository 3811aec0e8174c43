import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { remembering } from './remembered-font';

interface Run {
  readonly positions: { xAdvance: number }[];
  readonly glyphs: readonly { readonly id: number }[];
  readonly advanceWidth: number;
}
interface Font {
  layout(text: string, features?: unknown): Run & { readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[] };
  createSubset(): { glyphs: number[]; includeGlyph(id: number): number; encode(): Uint8Array };
}

const from = createRequire(import.meta.url);
const { create } = from('fontkit') as { readonly create: (bytes: Uint8Array) => Font };
const open = (): Font => create(readFileSync(from.resolve('@expo-google-fonts/literata/500Medium/Literata_500Medium.ttf')));

const subsetOf = (font: Font, text: string) => {
  const subset = font.createSubset();
  for (const { id } of font.layout(text).glyphs) subset.includeGlyph(id);
  return { bytes: Buffer.from(subset.encode()).toString('base64'), glyphs: subset.glyphs };
};

describe('a font that remembers', () => {
  const font = remembering<Font>(open());

  it.each(['Yasmine', 'Ngô Thị Ánh', 'office', 'AVA', ''])('sets %j as a fresh one does, whatever was done to it before', (text) => {
    const fresh = open().layout(text);
    for (let time = 0; time < 3; time++) {
      const run = font.layout(text);
      expect(run.positions.map((one) => one.xAdvance)).toEqual(fresh.positions.map((one) => one.xAdvance));
      expect(run.glyphs.map(({ id }) => id)).toEqual(fresh.glyphs.map(({ id }) => id));
      expect(run.advanceWidth).toBe(fresh.advanceWidth);
      // As pdfkit does.
      for (const position of run.positions) position.xAdvance *= 0.5;
      expect(run.advanceWidth).toBe(fresh.advanceWidth * 0.5);
    }
  });

  it('gives the same letters, composed ones with their parts, however often they are asked', () => {
    const text = 'Éloïse Çınar';
    const fresh = subsetOf(open(), text);
    for (let time = 0; time < 3; time++) expect(subsetOf(font, text)).toEqual(fresh);
    expect(subsetOf(font, 'Abdi')).toEqual(subsetOf(open(), 'Abdi'));
  });
});
