import type { Table } from '#award/domain';
import { parse } from 'csv-parse/sync';
import { readText } from './read-text';

const delimiters = [';', '\t', ','] as const;

/** The one most used in the first line that says anything; a semicolon when none is. */
const delimiterOf = (text: string): string => {
  const head = text.split(/\r\n|\r|\n/).find((line) => line.trim()) ?? '';
  const used = (one: string) => head.split(one).length;
  return delimiters.reduce((best, one) => (used(one) > used(best) ? one : best));
};

/** Rows and cells of a CSV file, whatever separates them. Throws when it is none. */
export const readCsv = (bytes: Uint8Array, mostRows: number): Table => {
  const text = readText(bytes);
  if (text.includes('\0')) throw new Error('A file of another kind.');
  return parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 20_000,
    to: mostRows,
  });
};
