import { accept, refuse, type Result } from '#kernel';
import type { LayoutColours } from './layout-settings';

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 to 21, against white paper, as WCAG 2.2 measures it; `colour` is `#rrggbb`. */
export const contrastOnPaper = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** Least contrast of each: words are read, rails are only seen (WCAG 1.4.3 and 1.4.11). */
export const leastContrast: Readonly<Record<keyof LayoutColours, number>> = { words: 4.5, first: 3, second: 3 };

/** Rounded down, so that a colour that falls short is never said to reach. */
export const measured = (colour: string): number => Math.floor(contrastOnPaper(colour) * 100) / 100;

/** Refuses the first colour that is too pale for its use. */
export const checkColours = (colours: LayoutColours): Result<LayoutColours, 'colour-too-pale'> => {
  for (const part of ['words', 'first', 'second'] as const)
    if (contrastOnPaper(colours[part]) < leastContrast[part])
      return refuse('colour-too-pale', { part, ratio: measured(colours[part]), least: leastContrast[part] });
  return accept(colours);
};
