import type { ColumnOptions } from 'typeorm';

/** `timestamptz` as ISO 8601 in UTC with milliseconds. */
export const momentColumn = (name: string, options: ColumnOptions = {}): ColumnOptions => ({
  ...options,
  type: 'timestamptz',
  name,
  transformer: { to: (at: string | null) => at, from: (at: Date | null) => at?.toISOString() ?? null },
});
