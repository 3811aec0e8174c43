import { dictionariesIn, type PdfObject } from './objects';
import type { PdfReason } from './reasons';
import { nameIn, type PdfDictionary, type PdfValue, textIn, valuesOf } from './tokens';

export interface SignatureField {
  readonly method: string;
  /** The signed bytes are those before `from` and those from `until` on. */
  readonly from: number;
  readonly until: number;
  /** In hexadecimal, with the zeros that fill its room. */
  readonly contents: string;
  readonly claimedAt: string | null;
}

export type FoundSignature =
  { readonly kind: 'one'; readonly field: SignatureField } | { readonly kind: 'none' | 'several' | 'misplaced'; readonly reason: PdfReason };

/** Signature dictionaries, also those that no field points to any more, and those whose type was left out. */
const isSignature = (dictionary: PdfDictionary): boolean =>
  ['Sig', 'DocTimeStamp'].includes(nameIn(dictionary, 'Type') ?? '') || valuesOf(dictionary, 'ByteRange').length > 0;

/** What is left of a signature when it is cut out: the form says that it holds one, or the catalogue that changes are forbidden. */
const saysSigned = (dictionary: PdfDictionary): boolean => {
  const [flags] = valuesOf(dictionary, 'SigFlags');
  return (flags?.kind === 'number' && Number(flags.written) % 2 === 1) || valuesOf(dictionary, 'DocMDP').length > 0;
};

/** Finds the one signature of the document and checks, byte by byte, that it covers all the rest. */
export const signatureIn = (objects: readonly PdfObject[], packed: readonly PdfObject[], length: number): FoundSignature => {
  const written = objects.flatMap(({ value }) => dictionariesIn(value));
  const inside = packed.flatMap(({ value }) => dictionariesIn(value));
  const [signature, ...others] = written.filter(isSignature);
  if (others.length > 0) return { kind: 'several', reason: 'pdf-several-signatures' };
  // Within a compressed stream, a signature could not be left out of what it signs.
  if (inside.some(isSignature)) return { kind: 'misplaced', reason: 'pdf-signature-misplaced' };
  if (signature) return covering(signature, length);
  return { kind: 'none', reason: [...written, ...inside].some(saysSigned) ? 'pdf-signature-removed' : 'pdf-not-signed' };
};

const removed = { kind: 'misplaced', reason: 'pdf-signature-removed' } as const;
const misplaced = { kind: 'misplaced', reason: 'pdf-signature-misplaced' } as const;

const covering = (signature: PdfDictionary, length: number): FoundSignature => {
  const ranges = valuesOf(signature, 'ByteRange');
  const [contents, ...more] = valuesOf(signature, 'Contents');
  if (ranges.length === 0 || !contents || (contents.kind === 'hex' && /^0*$/.test(contents.digits))) return removed;
  if (ranges.length > 1 || more.length > 0 || contents.kind !== 'hex') return misplaced;
  const [start, from, until, rest] = numbersIn(ranges[0]);
  if (start !== 0 || from !== contents.from || until !== contents.until || rest === undefined) return misplaced;
  if (until + rest > length) return { kind: 'misplaced', reason: 'pdf-truncated' };
  if (until + rest < length) return { kind: 'misplaced', reason: 'pdf-changed-after-signing' };
  const field = { method: nameIn(signature, 'SubFilter') ?? '', from, until, contents: contents.digits, claimedAt: instantOf(textIn(signature, 'M')) };
  return { kind: 'one', field };
};

/** Four plain whole numbers, or nothing. */
const numbersIn = (range?: PdfValue): readonly (number | undefined)[] => {
  if (range?.kind !== 'array' || range.items.length !== 4) return [];
  return range.items.map((item) => (item.kind === 'number' && /^\d{1,10}$/.test(item.written) ? Number(item.written) : undefined));
};

/** `D:20260703140000+02'00'` as an ISO instant. */
const instantOf = (date?: string): string | null => {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, hours = '00', minutes = '00'] =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(date ?? '') ?? [];
  const parsed = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`);
  // `Date` takes 30 February for 2 March.
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  return Number.isNaN(parsed.getTime()) || !isDay ? null : parsed.toISOString();
};
