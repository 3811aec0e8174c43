import { type ListLine, longestList, readTable, type Table, type TableRefusal } from '#award/domain';
import { refuse, type Result } from '#kernel';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** A list of 2,000 people weighs a tenth of it. */
const HEAVIEST = 2 * 1024 * 1024;
/** Empty rows between people are let pass; beyond so many the list is too long in any case. */
const MOST_ROWS = longestList + 501;

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The people on an uploaded list, told by its bytes, not by its name. */
export const readList = (bytes: Uint8Array): Result<readonly ListLine[], TableRefusal | 'list-not-readable' | 'list-too-large'> => {
  if (bytes.length > HEAVIEST) return refuse('list-too-large', { megabytes: HEAVIEST / 1024 / 1024 });
  let table: Table;
  try {
    table = isPacked(bytes) ? readXlsx(bytes, MOST_ROWS) : readCsv(bytes, MOST_ROWS);
  } catch {
    return refuse('list-not-readable');
  }
  return readTable(table);
};
