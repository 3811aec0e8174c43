import type { Brand } from './brand';

/** A mark in thousandths of a point, so that comparisons are exact: 9.995 is 9995 and is not 10. */
export type Mark = Brand<number, 'Mark'>;

/** Throws RangeError on more than three decimals, which no rounding rule covers, and on anything but a plain number. */
export const mark = (text: string): Mark => {
  const found = /^(\d{1,4})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!found) throw new RangeError(`Not a mark: ${text}`);
  return (Number(found[1]) * 1000 + Number((found[2] ?? '').padEnd(3, '0'))) as Mark;
};

/** Without trailing zeros, with a point: `12.5`. */
export const markText = (value: Mark): string => String(value / 1000);
