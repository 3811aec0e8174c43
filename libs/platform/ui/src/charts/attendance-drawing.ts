/** What a half-day of one person is: signed by both, by the trainer alone, an absence with or without a reason, over but not yet signed by all, or still to come. */
export const halfDayMarks = ['both', 'trainer-only', 'excused', 'absent', 'open', 'ahead'] as const;
export type HalfDayMark = (typeof halfDayMarks)[number];

/** A choice in a message cannot carry a hyphen. */
export const wordOf = (mark: HalfDayMark): string => mark.replace('-only', '');

export interface AttendanceDay {
  readonly label: string;
  /** One or two: the morning's and the afternoon's letter. */
  readonly halves: readonly string[];
}

export interface AttendanceRow {
  readonly id: string;
  readonly name: string;
  /** One per half-day, in the order of the days. */
  readonly marks: readonly HalfDayMark[];
  /** As it is said: `93 %`. */
  readonly rate?: string;
  /** Set off in bold: somebody to get in touch with. */
  readonly marked?: boolean;
}

export const NAMES = 126;
export const TOP = 40;
const CELL = { width: 24, height: 19 };
const STEP = { half: 27, row: 23, day: 6 };

/** Left edge of every half-day, and the middle of every day. */
export const columnsOf = (days: readonly AttendanceDay[]) => {
  let x = NAMES;
  const placed = days.map(({ label, halves }) => {
    const from = x;
    const cells = halves.map((half) => {
      const cell = { half, x };
      x += STEP.half;
      return cell;
    });
    x += STEP.day;
    return { label, cells, middle: (from + x - STEP.day - (STEP.half - CELL.width)) / 2 };
  });
  return { placed, xs: placed.flatMap(({ cells }) => cells.map((cell) => cell.x)), right: x };
};

export const rowAt = (index: number): number => TOP + index * STEP.row;
export const middleOf = (x: number): number => x + CELL.width / 2;

const box = (x: number, y: number): string => `M${x + 3} ${y}h18a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3h-18a3 3 0 0 1-3-3v-13a3 3 0 0 1 3-3z`;
const shapes: Readonly<Record<HalfDayMark, (x: number, y: number) => string>> = {
  both: box,
  'trainer-only': box,
  excused: box,
  absent: box,
  open: box,
  ahead: (x, y) => `M${x + 10} ${y + 9.5}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`,
};

/** One path per kind of mark, whatever the size of the cohort: five shapes to draw instead of thousands. */
export const pathsOf = (rows: readonly AttendanceRow[], xs: readonly number[]): Readonly<Record<HalfDayMark | 'cross' | 'corner', string>> => {
  const drawn: Record<HalfDayMark | 'cross' | 'corner', string> = {
    both: '',
    'trainer-only': '',
    excused: '',
    absent: '',
    open: '',
    ahead: '',
    cross: '',
    corner: '',
  };
  rows.forEach(({ marks }, index) =>
    marks.forEach((mark, column) => {
      const [x, y] = [xs[column] ?? 0, rowAt(index)];
      drawn[mark] += shapes[mark](x, y);
      if (mark === 'absent') drawn.cross += `M${x + 7} ${y + 5}l10 9m0-9l-10 9`;
      if (mark === 'trainer-only') drawn.corner += `M${x + 1} ${y + 18}v-17h22z`;
    }),
  );
  return drawn;
};

export const countsOf = ({ marks }: AttendanceRow): Readonly<Record<HalfDayMark, number>> => {
  const counts: Record<HalfDayMark, number> = { both: 0, 'trainer-only': 0, excused: 0, absent: 0, open: 0, ahead: 0 };
  for (const mark of marks) counts[mark] += 1;
  return counts;
};
