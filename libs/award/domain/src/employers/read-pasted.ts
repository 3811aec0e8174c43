import { accept, refuse, type Result } from '#kernel';
import { readCode } from '../certificate-code';
import { type ListLine, longestVisitorList } from './check-list';
import { readTable, type TableRefusal } from './read-table';

/** Sixteen letters and digits, however they are grouped. */
const codeAtStart = /^((?:[A-Za-z0-9][\s\p{Pd}.]*){16})\s+(.+)$/u;

/** `code; name`, `name; code`, or a code with a name after it. */
const parts = (line: string): readonly [code: string, name: string] => {
  const [first = '', second] = line.split(/[;\t,]/, 2).map((part) => part.trim());
  if (second === undefined) {
    const [, code = first, name = ''] = codeAtStart.exec(first) ?? [];
    return [code, name];
  }
  return readCode(second) && !readCode(first) ? [second, first] : [first, second];
};

/** What somebody typed or pasted, one person a line. Numbered as it stands there. */
export const readPasted = (text: string): Result<readonly ListLine[], TableRefusal> => {
  const rows = text.split(/\r\n|\r|\n/);
  if (rows.filter((row) => row.trim()).length > longestVisitorList) return refuse('list-too-long', { most: longestVisitorList });
  const list = readTable([['code', 'nom'], ...rows.map((row) => (row.trim() ? parts(row) : []))]);
  return list.ok ? accept(list.value.map((line) => ({ ...line, line: line.line - 1 }))) : list;
};
