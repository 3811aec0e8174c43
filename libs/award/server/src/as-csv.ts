import type { Language } from '#kernel';
import { stringify } from 'csv-stringify/sync';

/** With the mark and the separator that spreadsheets of that language expect. */
export const asCsv = (rows: readonly (readonly string[])[], language: Language): string =>
  stringify([...rows.map((row) => [...row])], { bom: true, delimiter: language === 'fr' ? ';' : ',', record_delimiter: 'windows' });
