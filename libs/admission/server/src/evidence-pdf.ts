import { inflateSync } from 'node:zlib';

export type PdfFault = 'file-kind' | 'file-active-content' | 'file-unreadable';

/** Names of what a PDF does by itself when opened. */
const active = /\/(?:JS|JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;

/** `/J#53` is `/JS`: a name may write any of its characters by number (ISO 32000-1, 7.3.5). */
const plainNames = (text: string): string => text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Objects may hide in compressed streams (7.5.7); each is opened as far as 8 MB, and no more than 200 of them. */
const hiddenObjects = (pdf: string): string[] => {
  const streams = [...pdf.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)].slice(0, 200);
  return streams.map((found) => {
    const start = found.index + found[0].length;
    const end = pdf.indexOf('endstream', start);
    return inflateSync(Buffer.from(pdf.slice(start, end < 0 ? undefined : end), 'latin1'), { maxOutputLength: 8 * 1024 * 1024, finishFlush: 2 }).toString(
      'latin1',
    );
  });
};

/** Undefined when the file is a plain document: it begins and ends as a PDF, can be looked into, and does nothing by itself. */
export const faultInPdf = (bytes: Uint8Array): PdfFault | undefined => {
  const pdf = Buffer.from(bytes).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(pdf) || !/%%EOF\s*$/.test(pdf.slice(-1024))) return 'file-kind';
  if (/\/Encrypt\b/.test(pdf)) return 'file-unreadable';
  try {
    return [pdf, ...hiddenObjects(pdf)].some((part) => active.test(plainNames(part))) ? 'file-active-content' : undefined;
  } catch {
    return 'file-unreadable';
  }
};
