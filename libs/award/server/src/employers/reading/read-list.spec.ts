import { strToU8, zipSync } from 'fflate';
import { asCsv } from '../../as-csv';
import { asXlsx } from '../results/as-xlsx';
import { readList } from './read-list';

const bytes = (text: string) => new TextEncoder().encode(text);
/** é, É and œ as Windows-1252 writes them. */
const windows = (text: string) => Uint8Array.from([...text], (one) => ({ é: 0xe9, É: 0xc9, œ: 0x9c })[one] ?? one.charCodeAt(0));
const people = (list: ReturnType<typeof readList>) =>
  list.ok ? list.value.map(({ line, code, familyName, fault }) => [line, code, familyName, ...(fault ? [fault] : [])]) : list.refusal.code;
const sheet = (cells: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const book = (parts: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;
const top = text('A1', 'Code') + text('B1', 'Nom');

describe('a list of people', () => {
  it.each([
    ['semicolons', bytes('Code;Nom de famille\r\n7QKM;Abdi\r\n')],
    ['commas, English', bytes('Family name,Given name,Certificate code\nAbdi,Y,7QKM\n')],
    ['tabs', bytes('code\tNOM\n7QKM\tAbdi')],
    ['a byte order mark', bytes('\uFEFFcode;nom\n7QKM;Abdi\n')],
    ['Windows-1252', windows('code;Nom de famille;Société\n7QKM;Abdi;œuvre\n')],
    ['UTF-16', Uint8Array.from(Buffer.from('\uFEFFcode\tnom\n7QKM\tAbdi\n', 'utf16le'))],
    ['quotes', bytes('"code";"nom"\n"7QKM";"Abdi"\n')],
    ['empty lines in front', bytes('\n\ncode;nom\n7QKM;Abdi\n').subarray(2)],
    [
      'XLSX of our own',
      asXlsx(
        [
          ['Code', 'Nom de famille'],
          ['7QKM', 'Abdi'],
        ],
        'Liste',
      ),
    ],
  ])('is read with %s', (_kind, file) => expect(people(readList(file))).toEqual([[2, '7QKM', 'Abdi']]));

  it('keeps the letters of names', () => {
    expect(people(readList(windows('code;nom\nA;Lefébure\n')))).toEqual([[2, 'A', 'Lefébure']]);
    expect(people(readList(bytes('code;nom\nA;王\n')))).toEqual([[2, 'A', '王']]);
  });

  it('says what is wrong with a line on that line alone', () => {
    const file = `code;nom\n;Abdi\n7QKM;\n\n${'2'.repeat(101)};Roy\n7QKM-4TRX-9HCW-2BPD;Roy\n7qkm 4trx 9hcw 2bpd;ROY\nX;Gagnon\n`;
    expect(people(readList(bytes(file)))).toEqual([
      [2, '', 'Abdi', 'code-missing'],
      [3, '7QKM', '', 'name-missing'],
      [5, '2'.repeat(100), 'Roy', 'code-too-long'],
      [6, '7QKM-4TRX-9HCW-2BPD', 'Roy'],
      [7, '7qkm 4trx 9hcw 2bpd', 'ROY', 'said-twice'],
      [8, 'X', 'Gagnon'],
    ]);
  });

  it.each([
    ['list-empty', bytes('')],
    ['list-empty', bytes('code;nom\n')],
    ['list-without-columns', bytes('prénom;nom\nYasmine;Abdi\n')],
    ['list-without-columns', bytes('%PDF-1.7 and so on')],
    ['list-too-long', bytes(`code;nom\n${'7QKM;Abdi\n'.repeat(2001)}`)],
    ['list-not-readable', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ['list-not-readable', bytes('PK\u0003\u0004 no archive')],
    ['list-not-readable', book({ 'word/document.xml': '<w/>' })],
    ['list-not-readable', book({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheet' })],
    ['list-too-large', new Uint8Array(2 * 1024 * 1024 + 1)],
  ])('is refused as %s', (code, file) => expect(people(readList(file))).toBe(code));

  it('is read from the first sheet of a book, with shared texts, numbers and what a formula gave', () => {
    const file = book({
      'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A" r:id="rId7"/><x:sheet name="B" r:id="rId1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="/xl/worksheets/other.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>Code</t></si><si><r><t>No</t></r><r><t>m</t></r><rPh><t>x</t></rPh></si><si><t>Ab&amp;di</t></si></sst>',
      'xl/worksheets/sheet1.xml': sheet(top),
      'xl/worksheets/other.xml': sheet(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="A3"><f>1+1</f><v>2346</v></c><c r="B3" t="s"><v>2</v></c>',
      ),
    });
    expect(people(readList(file))).toEqual([[3, '2346', 'Ab&di']]);
  });

  it('does not swell: neither far cells nor files that unpack to much more, nor files that lie about it', () => {
    const before = process.memoryUsage().rss;
    expect(people(readList(book({ 'xl/worksheets/sheet1.xml': sheet(top + text('XFD1048576', 'far') + text('B2', 'Abdi') + text('A2', '7QKM')) })))).toEqual([
      [2, '7QKM', 'Abdi'],
    ]);
    const bomb = book({ 'xl/worksheets/sheet1.xml': sheet(' '.repeat(100 * 1024 * 1024)) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(people(readList(bomb))).toBe('list-not-readable');
    const liar = Uint8Array.from(bomb);
    const view = new DataView(liar.buffer);
    const entry = liar.findLastIndex((_, at) => at + 4 <= liar.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, 1000, true);
    expect(readList(liar).ok).toBe(false);
    const laughs = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheet(top + text('A2', '&b;') + text('B2', 'Abdi'))}`;
    expect(people(readList(book({ 'xl/worksheets/sheet1.xml': laughs })))).toEqual([[2, '&b;', 'Abdi']]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});

describe('results', () => {
  it('are the same table as CSV and as XLSX', () => {
    const rows = [
      ['Code', 'Nom'],
      ['7QKM', 'L’Étoile; "sœur" <&> 王'],
    ];
    for (const file of [bytes(asCsv(rows, 'fr')), bytes(asCsv(rows, 'en')), asXlsx(rows, 'R & D')])
      expect(people(readList(file))).toEqual([[2, '7QKM', rows[1]?.[1]]]);
  });
});
