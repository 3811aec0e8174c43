export interface Line {
  readonly label: string;
  /** One per column; shorter when the rest is still unknown. Unknown is never zero. */
  readonly values: readonly number[];
  readonly planned?: boolean;
}

export interface Band {
  readonly label: string;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export const FRAME = { left: 56, right: 480, top: 34, bottom: 276, width: 620, height: 306 };

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a value of a column stands on the drawing. */
export const scaleOf = (columns: number, top: number) => ({
  x: (column: number): number => round(FRAME.left + (columns > 1 ? (column * (FRAME.right - FRAME.left)) / (columns - 1) : 0)),
  y: (value: number): number => round(FRAME.bottom - (top ? (value * (FRAME.bottom - FRAME.top)) / top : 0)),
});
export type Scale = ReturnType<typeof scaleOf>;

export const lineOf = (values: readonly number[], { x, y }: Scale): string =>
  values.map((value, column) => `${column ? 'L' : 'M'}${x(column)} ${y(value)}`).join('');

export const bandOf = ({ low, high }: Band, { x, y }: Scale): string =>
  low.length
    ? `${lineOf(high, { x, y })}${low
        .map((value, column) => `L${x(column)} ${y(value)}`)
        .reverse()
        .join('')}z`
    : '';

/** Round steps up to the greatest value: three or four lines across. `unit`: what is round, 60 for minutes read as hours. */
export const gridOf = (greatest: number, unit: number): readonly number[] => {
  const top = greatest / unit;
  const size = 10 ** Math.floor(Math.log10(Math.max(top, 1)));
  const step = [size / 4, size / 2, size, size * 2, size * 2.5, size * 5].find((one) => top / one <= 4) ?? size;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step * unit);
};
