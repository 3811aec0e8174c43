import type { ColumnOptions, ValueTransformer } from 'typeorm';

const transformer: ValueTransformer = {
  to: (instant: string | null) => instant,
  from: (date: Date | null) => date?.toISOString() ?? null,
};

/** `timestamptz` as ISO 8601 in UTC with milliseconds. */
export const instantColumn = (name: string, options: ColumnOptions = {}): ColumnOptions => ({ ...options, type: 'timestamptz', name, transformer });
