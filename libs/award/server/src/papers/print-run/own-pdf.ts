/** One object of a file that this house wrote: what comes before its stream as text, and the stream's bytes if it has one. */
export interface OwnObject {
  readonly number: number;
  readonly text: string;
  readonly stream?: Uint8Array;
}

export interface OwnPdf {
  readonly objects: readonly OwnObject[];
  /** Number of the catalogue. */
  readonly root: number;
}

const beforeStream = '\nstream\n';

/** Reads the objects of a PDF written by pdfkit through its one cross-reference table. For our own files alone: it trusts their shape. */
export const readOwnPdf = (bytes: Uint8Array): OwnPdf => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.subarray(-64).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1]);
  const tail = file.toString('latin1', table);
  const root = Number(/\/Root (\d+) 0 R/.exec(tail)?.[1]);
  if (!Number.isInteger(table) || !Number.isInteger(root)) throw new Error('Not a file of this house.');
  const places = [...tail.matchAll(/^(\d{10}) \d{5} ([nf]) ?\r?$/gm)].flatMap(([, offset = '', kind], number) =>
    kind === 'n' ? [{ number, offset: Number(offset) }] : [],
  );
  const sorted = places.toSorted((a, b) => a.offset - b.offset);
  return { root, objects: sorted.map(({ number, offset }, at) => objectIn(file.subarray(offset, sorted[at + 1]?.offset ?? table), number)) };
};

const objectIn = (bytes: Buffer, number: number): OwnObject => {
  const opening = `${number} 0 obj\n`;
  const at = bytes.indexOf(beforeStream, 0, 'latin1');
  const whole = bytes.toString('latin1', opening.length, at < 0 ? bytes.lastIndexOf('endobj', undefined, 'latin1') : at);
  if (at < 0) return { number, text: whole.trim() };
  const from = at + beforeStream.length;
  return { number, text: whole, stream: bytes.subarray(from, bytes.lastIndexOf('\nendstream', undefined, 'latin1')) };
};

/** Everything in the text but strings, so that a name which reads like a reference stays a name. */
const references = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|(\d+) 0 R/g;

/** The text with each reference put as `rename` says. */
export const renamed = (text: string, rename: (number: number) => string): string =>
  text.replaceAll(references, (whole: string, number: string | undefined) => (number === undefined ? whole : rename(Number(number))));
