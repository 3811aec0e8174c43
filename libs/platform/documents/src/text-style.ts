import type { FontName } from './fonts';

/** A4 in points; drawings are given in millimetres where paper is meant. */
export const mm = (length: number): number => (length * 72) / 25.4;

export const ink = '#241a21';
export const soft = '#5a4a53';
export const mulberry = '#6b2450';
export const lichen = '#7d8d38';
export const hairline = '#bbbbbb';

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly colour?: string;
  readonly lineGap?: number;
  readonly characterSpacing?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export const textStyles = {
  title: { font: 'voice', size: 20, lineGap: 2 },
  section: { font: 'voice', size: 14, lineGap: 2 },
  subsection: { font: 'strong', size: 11, lineGap: 2 },
  body: { font: 'sans', size: 11, lineGap: 3 },
  small: { font: 'sans', size: 9.5, lineGap: 2, colour: soft },
  label: { font: 'sans', size: 9.5, lineGap: 1, colour: soft },
  value: { font: 'strong', size: 11, lineGap: 1 },
  cell: { font: 'sans', size: 10, lineGap: 1 },
  columnTitle: { font: 'strong', size: 10, lineGap: 1 },
  code: { font: 'strong', size: 11, characterSpacing: 0.8 },
} as const satisfies Record<string, TextStyle>;
