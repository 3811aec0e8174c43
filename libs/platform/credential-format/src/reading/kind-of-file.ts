import type { FileKind } from '../judging/judgement';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const lenient = new TextDecoder();

/** A PDF may have other bytes before its head; readers look at the first 1,024. ISO 32000-2, annex H.3.4.1 of its predecessor. */
const PDF_HEAD = 1024;

/** Three parts of base64url; a selective disclosure token goes on after tildes. */
const token = /^[\w-]{8,}\.[\w-]+\.[\w-]*(?:~[\w~.-]*)?$/;

/** Parts of a token begin with `{"` in base64: one word in which that is left of one. Looked for without a pattern, whose tries would multiply. */
const wasToken = (word: string): boolean => (word.startsWith('eyJ') || word.indexOf('.eyJ') > 0) && !/\s/.test(word);

const isToken = (word: string): boolean => token.test(word) || wasToken(word);

/** JSON may be a text alone; it is looked into when that text is a token. */
const quotesToken = (word: string): boolean => word.startsWith('"') && word.endsWith('"') && isToken(word.slice(1, -1));

/** The kind of a file whose very first bytes are broken: what it was is told by the next, and that it is broken is told later. */
const brokenKind = (bytes: Uint8Array): FileKind => {
  if (lenient.decode(bytes.subarray(12, 16)) === 'IHDR') return 'png';
  if (lenient.decode(bytes.subarray(-PDF_HEAD)).includes('%%EOF')) return 'pdf';
  const text = lenient.decode(bytes.subarray(0, 1024 * PDF_HEAD)).trim();
  if (quotesToken(text)) return 'json';
  if (isToken(text)) return 'jwt';
  return text.includes('"credentialSubject"') ? 'json' : 'unknown';
};

/** What a file is by what stands in it, whatever its name says. Text that was once a credential counts as JSON, however broken. */
export const kindOfFile = (bytes: Uint8Array): FileKind => {
  if (PNG.every((byte, at) => bytes[at] === byte)) return 'png';
  const head = lenient.decode(bytes.subarray(0, PDF_HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*[{[]/.test(head)) return 'json';
  if (/^\s*</.test(head)) return lenient.decode(bytes.subarray(0, 64 * PDF_HEAD)).includes('<svg') ? 'svg' : 'unknown';
  return brokenKind(bytes);
};
