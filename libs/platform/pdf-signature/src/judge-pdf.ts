import { X509Certificate } from '@peculiar/x509';
import { attachmentsIn, type PdfAttachment } from './attachments';
import { doubtsAbout } from './chain';
import { flawsOf, hexOf, type ReadCms, readCms } from './cms';
import { oids } from './cms-schema';
import { compressedObjects, objectsIn, type PdfObject } from './objects';
import { withoutPadding } from './der';
import type { PdfReason } from './reasons';
import { type FoundSignature, type SignatureField, signatureIn } from './signature-field';
import { readTimestamp } from './timestamp';
import { binaryOf, PdfReader, valuesOf } from './tokens';

export interface PdfJudgement {
  readonly readable: boolean;
  readonly signature: FoundSignature['kind'];
  /** The digest, the signature over it, and the whole document but the signature covered; null when there is nothing to tell by. */
  readonly intact: boolean | null;
  readonly signer: {
    readonly name: string;
    /** SHA-256 of the certificate, in hexadecimal. */
    readonly certificate: string;
    /** Its chain ends in a known root and was valid at the time of signing. */
    readonly trusted: boolean;
  } | null;
  readonly signedAt: string | null;
  /** Whether an authority vouches for `signedAt`; else it is what the signer says. */
  readonly timeProven: boolean;
  readonly attachments: readonly PdfAttachment[];
  readonly reasons: readonly PdfReason[];
}

const largest = 10 * 1024 * 1024;

const unreadable = (...reasons: readonly PdfReason[]): PdfJudgement => ({
  readable: false,
  signature: 'none',
  intact: null,
  signer: null,
  signedAt: null,
  timeProven: false,
  attachments: [],
  reasons,
});

const isEncrypted = (source: string, objects: readonly PdfObject[]): boolean => {
  const trailers = [...source.matchAll(/trailer(?=[\0\t\n\f\r ]{0,32}<<)/g)].slice(-16).map(({ index }) => dictionaryAt(source, index + 7));
  return [...trailers, ...objects.filter(({ stream }) => stream !== undefined).map(({ value }) => value)].some(
    (one) => one?.kind === 'dictionary' && valuesOf(one, 'Encrypt').length > 0,
  );
};

const dictionaryAt = (source: string, at: number) => {
  try {
    return new PdfReader(source, at).value();
  } catch {
    return undefined;
  }
};

const objectsOf = (source: string): readonly PdfObject[] => {
  try {
    return source.startsWith('%PDF-') ? objectsIn(source) : [];
  } catch {
    return [];
  }
};

/**
 * Judges the signature of a document and gives the files attached to it. Nothing is fetched, and whatever the bytes are this answers, in bounded time.
 * `roots` are the certificates, in DER, in which trust ends; `now` serves when no time of signing is told.
 */
export const judgePdf = async (bytes: Uint8Array, roots: readonly Uint8Array[], now: Date): Promise<PdfJudgement> => {
  if (bytes.length > largest) return unreadable('pdf-too-large');
  const source = binaryOf(bytes);
  const objects = objectsOf(source);
  if (objects.length === 0) return unreadable('pdf-unreadable');
  if (isEncrypted(source, objects)) return unreadable('pdf-encrypted');
  const packed = await compressedObjects(objects);
  const { attachments, unread } = await attachmentsIn([...objects, ...packed]);
  const found = signatureIn(objects, packed, bytes.length);
  const ended = /%%EOF[\0\t\n\f\r ]*$/.test(source.slice(-1024));
  const notes: PdfReason[] = [...(ended ? [] : (['pdf-truncated'] as const)), ...(unread > 0 ? (['pdf-attachment-unread'] as const) : [])];
  const base = { ...unreadable(), readable: true, signature: found.kind, attachments };
  if (found.kind !== 'one') return { ...base, intact: found.reason === 'pdf-not-signed' ? null : false, reasons: [...new Set([found.reason, ...notes])] };
  const judged = await judgeSignature(
    bytes,
    found.field,
    roots.map((root) => new X509Certificate(new Uint8Array(root))),
    now,
  );
  return { ...base, ...judged, reasons: [...judged.reasons, ...notes] };
};

type Judged = Pick<PdfJudgement, 'intact' | 'signer' | 'signedAt' | 'timeProven' | 'reasons'>;

const malformed: Judged = { intact: false, signer: null, signedAt: null, timeProven: false, reasons: ['pdf-signature-malformed'] };
const unsupported: Judged = { ...malformed, intact: null, reasons: ['pdf-algorithm-unsupported'] };

const judgeSignature = async (bytes: Uint8Array, field: SignatureField, roots: readonly X509Certificate[], now: Date): Promise<Judged> => {
  const der = derOf(field.contents);
  const read = der && decoded(der);
  const isJudged = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].includes(field.method);
  if (!read || read.envelope.encapContentInfo.eContent) return isJudged ? malformed : unsupported;
  const flaws = await flawsOf(read, withoutGap(bytes, field), oids.data);
  if (!isJudged && flaws.length === 0) return unsupported;
  const time = await timeOf(read, field, roots);
  const doubts = await doubtsAbout(read.leaf, read.certificates, roots, time.at ?? now);
  const name = read.leaf.subjectName.getField('CN')[0] ?? read.leaf.subject;
  const certificate = hexOf(await read.leaf.getThumbprint('SHA-256'));
  return {
    intact: flaws.includes('pdf-algorithm-unsupported') ? null : flaws.length === 0,
    signer: { name, certificate, trusted: flaws.length === 0 && doubts.length === 0 },
    signedAt: time.at?.toISOString() ?? null,
    timeProven: time.proven,
    reasons: [...flaws, ...doubts, ...time.reasons],
  };
};

const decoded = (der: Uint8Array<ArrayBuffer>): ReadCms | undefined => {
  try {
    return readCms(der);
  } catch {
    return undefined;
  }
};

/** Digits of one case and nothing but zeros after the end: no byte of the room kept for the signature is free. */
const derOf = (contents: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^(?:[0-9a-f]*|[0-9A-F]*)$/.test(contents) || contents.length % 2 !== 0) return undefined;
  const bytes = Uint8Array.from(contents.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return bytes[0] === 0x30 ? withoutPadding(bytes) : undefined;
};

const withoutGap = (bytes: Uint8Array, { from, until }: SignatureField): Uint8Array<ArrayBuffer> => {
  const signed = new Uint8Array(from + bytes.length - until);
  signed.set(bytes.subarray(0, from));
  signed.set(bytes.subarray(until), from);
  return signed;
};

interface Time {
  readonly at: Date | null;
  readonly proven: boolean;
  readonly reasons: readonly PdfReason[];
}

/** From the time-stamp over the signature when there is one, else from what the signer wrote. */
const timeOf = async ({ signer }: ReadCms, { claimedAt }: SignatureField, roots: readonly X509Certificate[]): Promise<Time> => {
  const claimed = claimedAt ? new Date(claimedAt) : null;
  const [attribute] = (signer.unsignedAttrs ?? []).filter(({ attrType }) => attrType === oids.timestampToken);
  const [token] = attribute?.attrValues ?? [];
  if (!token) return { at: claimed, proven: false, reasons: ['pdf-time-claimed'] };
  const stamp = await readTimestamp(token, new Uint8Array(signer.signature.buffer));
  if (!stamp) return { at: claimed, proven: false, reasons: ['pdf-timestamp-wrong', 'pdf-time-claimed'] };
  const doubts = await doubtsAbout(stamp.authority.leaf, stamp.authority.certificates, roots, stamp.at);
  return doubts.length === 0 ? { at: stamp.at, proven: true, reasons: [] } : { at: stamp.at, proven: false, reasons: ['pdf-timestamp-authority-unknown'] };
};
