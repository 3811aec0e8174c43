import type { FileKind } from '../judging/judgement';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const lenient = new TextDecoder();

/** A PDF may have other bytes before its head; readers look at the first 1,024. ISO 32000-2, annex H.3.4.1 of its predecessor. */
const PDF_HEAD = 1024;

/** Three parts of base64url; a selective disclosure token goes on after tildes. */
const token = /^\s*[\w-]{8,}\.[\w-]+\.[\w-]*(?:~[\w~.-]*)?\s*$/;

/** What a file is by what stands in it, whatever its name says. Text that was once a credential counts as JSON, however broken. */
export const kindOfFile = (bytes: Uint8Array): FileKind => {
  if (PNG.every((byte, at) => bytes[at] === byte)) return 'png';
  const head = lenient.decode(bytes.subarray(0, PDF_HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*[{[]/.test(head)) return 'json';
  if (/^\s*</.test(head)) return lenient.decode(bytes.subarray(0, 64 * PDF_HEAD)).includes('<svg') ? 'svg' : 'unknown';
  const text = lenient.decode(bytes.subarray(0, 1024 * PDF_HEAD));
  if (token.test(text)) return 'jwt';
  return text.includes('"credentialSubject"') ? 'json' : 'unknown';
};
