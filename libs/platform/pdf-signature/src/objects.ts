import { inflate } from './inflate';
import { binaryOf, bytesOf, MalformedPdf, nameIn, type PdfDictionary, PdfReader, type PdfValue, valuesOf } from './tokens';

export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** Stored bytes of the stream, as they are. */
  readonly stream?: string;
}

const opening = /(\d{1,10})[\0\t\n\f\r ]{1,32}(\d{1,5})[\0\t\n\f\r ]{1,32}obj(?![A-Za-z])/g;
/** Objects kept in a compressed stream, all together, for one file. */
const mostInflated = 4 * 1024 * 1024;
/** Streams that were to hold objects and could not be read: each may have been inflated to the end of its room. */
const mostUnread = 16;
const mostBroken = 64;
const most = 100_000;

/**
 * Every object written in the file, in order, superseded ones too, whatever the cross-reference table says of them:
 * nothing can hide from a reading that follows no pointers.
 * @throws MalformedPdf
 */
export const objectsIn = (source: string): readonly PdfObject[] => {
  const objects: PdfObject[] = [];
  let broken = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const read = objectAt(source, Number(found[1]), opening.lastIndex);
    if (read) {
      objects.push(read.object);
      if (objects.length > most) throw new MalformedPdf('more objects than any real document has');
      opening.lastIndex = read.end;
    } else if (++broken > mostBroken) throw new MalformedPdf('too many objects that cannot be read');
  }
  return objects;
};

const objectAt = (source: string, number: number, from: number): { readonly object: PdfObject; readonly end: number } | undefined => {
  const reader = new PdfReader(source, from);
  try {
    const value = reader.value();
    reader.skipGap();
    if (value.kind !== 'dictionary' || !source.startsWith('stream', reader.at)) return { object: { number, value }, end: reader.at };
    const start = reader.at + 6 + (source.startsWith('\r\n', reader.at + 6) ? 2 : 1);
    const end = endOfStream(source, value, start);
    return { object: { number, value, stream: source.slice(start, end) }, end };
  } catch {
    return undefined;
  }
};

const endOfStream = (source: string, dictionary: PdfDictionary, start: number): number => {
  const [length] = valuesOf(dictionary, 'Length');
  const told = length?.kind === 'number' ? start + Number(length.written) : NaN;
  if (/^[\r\n]{0,2}endstream/.test(source.slice(told, told + 11))) return told;
  const found = source.indexOf('endstream', start);
  return found < 0 ? source.length : found;
};

/** What a stream holds, when it is stored plain or deflated. */
export const contentOf = async ({ value, stream }: PdfObject, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (stream === undefined || value.kind !== 'dictionary') return undefined;
  const [filter] = valuesOf(value, 'Filter').map((one) => (one.kind === 'array' && one.items.length === 1 ? one.items[0] : one));
  if (!filter) return stream.length > limit ? undefined : bytesOf(stream);
  if (filter.kind !== 'name' || filter.name !== 'FlateDecode' || valuesOf(value, 'DecodeParms').length > 0) return undefined;
  return inflate(bytesOf(stream), limit);
};

/** Objects that other makers keep together in compressed streams. */
export const compressedObjects = async (objects: readonly PdfObject[]): Promise<readonly PdfObject[]> => {
  const found: PdfObject[] = [];
  let left = mostInflated;
  let unread = 0;
  for (const one of objects) {
    if (one.value.kind !== 'dictionary' || nameIn(one.value, 'Type') !== 'ObjStm') continue;
    const content = await contentOf(one, left);
    if (!content && ++unread > mostUnread) break;
    if (!content) continue;
    left -= content.length;
    found.push(...packed(binaryOf(content), one.value));
  }
  return found;
};

/** Read in the order in which they stand and never twice: places that overlap are a trap. */
const packed = (source: string, dictionary: PdfDictionary): readonly PdfObject[] => {
  const [first] = valuesOf(dictionary, 'First');
  const start = first?.kind === 'number' ? Number(first.written) : NaN;
  const index = source.slice(0, start).trim().split(/\s+/).map(Number);
  const objects: PdfObject[] = [];
  let end = 0;
  for (let at = 0; at + 1 < index.length; at += 2) {
    const reader = new PdfReader(source, start + (index[at + 1] ?? 0));
    if (!(reader.at >= end)) break;
    try {
      objects.push({ number: index[at] ?? 0, value: reader.value() });
      end = reader.at;
    } catch {
      break;
    }
  }
  return objects;
};

/** A dictionary and all those written inside it. */
export const dictionariesIn = (value: PdfValue): readonly PdfDictionary[] => {
  if (value.kind === 'array') return value.items.flatMap(dictionariesIn);
  if (value.kind !== 'dictionary') return [];
  return [value, ...value.entries.flatMap(([, inner]) => dictionariesIn(inner))];
};
