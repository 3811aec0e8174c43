import { accept, refuse, type Result } from '#kernel';
import { readCode } from '../certificate-code';
import { nameKey } from '../family-name';
import { type LineFault, type ListLine, longestList } from './check-list';

/** Cells as text, row by row, empty rows included so that lines keep their number. */
export type Table = readonly (readonly string[])[];

export type TableRefusal = 'list-empty' | 'list-without-columns' | 'list-too-long';

/** How people name the two columns, in both languages, reduced like names are. */
const codeHeaders = [
  'code',
  'codes',
  'codedecertificat',
  'codecertificat',
  'codeducertificat',
  'codedeverification',
  'codeverification',
  'certificatecode',
  'verificationcode',
  'certificate',
  'certificat',
];
const nameHeaders = [
  'nom',
  'noms',
  'nomdefamille',
  'nomfamille',
  'nomdusage',
  'nomtitulaire',
  'nomdutitulaire',
  'familyname',
  'lastname',
  'surname',
  'name',
  'holder',
  'holdername',
  'familynameasprinted',
];

const longest = { code: 100, name: 200 } as const;

const columnOf = (header: readonly string[], wanted: readonly string[]): number =>
  wanted.map((name) => header.findIndex((cell) => nameKey(cell) === name)).find((found) => found >= 0) ?? -1;

const faultOf = (code: string, familyName: string): LineFault | undefined => {
  if (!code) return 'code-missing';
  if (!familyName) return 'name-missing';
  if (code.length > longest.code) return 'code-too-long';
  return familyName.length > longest.name ? 'name-too-long' : undefined;
};

const lineOf = (line: number, code: string, familyName: string): ListLine => {
  const fault = faultOf(code, familyName);
  return { line, code: code.slice(0, longest.code), familyName: familyName.slice(0, longest.name), ...(fault && { fault }) };
};

/** The same question twice on one list is asked once: it would otherwise serve to try names. */
const asksAnew = (lines: readonly ListLine[]): readonly ListLine[] => {
  const asked = new Set<string>();
  return lines.map((line) => {
    const question = `${readCode(line.code) ?? line.code}\n${nameKey(line.familyName)}`;
    if (line.fault || !asked.has(question)) {
      asked.add(question);
      return line;
    }
    return { ...line, fault: 'said-twice' };
  });
};

/** The people on a list: columns found by their heading, empty rows left out, what is wrong with a line said on that line alone. */
export const readTable = (table: Table): Result<readonly ListLine[], TableRefusal> => {
  const top = table.findIndex((row) => row.some((cell) => cell.trim()));
  const header = table[top];
  if (!header) return refuse('list-empty');
  const [code, name] = [columnOf(header, codeHeaders), columnOf(header, nameHeaders)];
  if (code < 0 || name < 0) return refuse('list-without-columns');
  const lines = table.flatMap((row, index) => {
    const [typed, familyName] = [row[code]?.trim() ?? '', row[name]?.trim() ?? ''];
    return index > top && (typed || familyName) ? [lineOf(index + 1, typed, familyName)] : [];
  });
  if (lines.length === 0) return refuse('list-empty');
  return lines.length > longestList ? refuse('list-too-long', { most: longestList }) : accept(asksAnew(lines));
};
