import type { Table } from '#award/domain';
import { unpack } from './unpack';
import { walkXml } from './walk-xml';

/** Columns beyond these hold nothing we look for. */
const MOST_COLUMNS = 50;

/** `C7` → [2, 6]; what does not read so is nowhere. */
const placeOf = (reference: string): readonly [column: number, row: number] | undefined => {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(digits) - 1];
};

/** Texts that cells refer to by number. Readings printed above characters (`rPh`) are no part of them. */
const sharedTexts = (xml: string): readonly string[] => {
  const texts: string[] = [];
  let [inText, aside] = [false, false];
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') aside = true;
      if (name === 't') inText = !aside;
    },
    close: (name) => {
      if (name === 'rPh') aside = false;
      if (name === 't') inText = false;
    },
    text: (said) => {
      if (inText && texts.length) texts[texts.length - 1] += said;
    },
  });
  return texts;
};

/** Path of the sheet that comes first in the book, whatever its file is called. */
const firstSheet = (parts: ReadonlyMap<string, string>): string | undefined => {
  let id: string | undefined;
  let target: string | undefined;
  walkXml(parts.get('xl/workbook.xml') ?? '', { open: (name, attribute) => name === 'sheet' && (id ??= attribute('id')) });
  walkXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attribute) => name === 'Relationship' && attribute('Id') === id && (target ??= attribute('Target')),
  });
  return target && (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
};

const readSheet = (xml: string, shared: readonly string[], mostRows: number): Table => {
  const rows: string[][] = [];
  let place: readonly [number, number] | undefined;
  let kind: string | undefined;
  let value = '';
  let inValue = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'c') [place, kind, value] = [placeOf(attribute('r') ?? ''), attribute('t'), ''];
      if (name === 'v' || name === 't') inValue = true;
    },
    text: (said) => {
      if (inValue) value += said;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || !place) return;
      const [column, row] = place;
      // A cell far away must not make us lay out all that lies before it.
      if (row < mostRows && column < MOST_COLUMNS) setCell(rows, row, column, kind === 's' ? (shared[Number(value)] ?? '') : value);
    },
  });
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
};

const setCell = (rows: string[][], row: number, column: number, text: string): void => {
  (rows[row] ??= [])[column] = text;
};

/** Cells of the first sheet of a book, as text; results of formulas as they were saved. Throws when it is none, or swells. */
export const readXlsx = (bytes: Uint8Array, mostRows: number): Table => {
  const parts = unpack(bytes, (name) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name));
  const sheet = parts.get(firstSheet(parts) ?? '') ?? parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new Error('A book without a sheet.');
  return readSheet(sheet, sharedTexts(parts.get('xl/sharedStrings.xml') ?? ''), mostRows);
};
