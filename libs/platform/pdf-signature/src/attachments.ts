import { contentOf, dictionariesIn, type PdfObject } from './objects';
import { type PdfDictionary, type PdfValue, textIn, valuesOf } from './tokens';

export interface PdfAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const most = 16;
const largest = 1024 * 1024;

/** Files embedded in the document, of 1 MiB at most each; `unread` counts those that are larger or stored in a way we do not read. */
export const attachmentsIn = async (objects: readonly PdfObject[]): Promise<{ readonly attachments: readonly PdfAttachment[]; readonly unread: number }> => {
  const latest = new Map(objects.map((one) => [one.number, one]));
  const resolve = (value?: PdfValue): PdfValue | undefined => (value?.kind === 'reference' ? latest.get(value.object)?.value : value);
  const specifications = [...latest.values()].flatMap(({ value }) => dictionariesIn(value)).filter((one) => valuesOf(one, 'EF').length > 0);
  const attachments: PdfAttachment[] = [];
  for (const specification of specifications.slice(0, most)) {
    const file = embedded(specification, resolve);
    const stored = file?.kind === 'reference' ? latest.get(file.object) : undefined;
    const bytes = stored && (await contentOf(stored, largest));
    if (bytes) attachments.push({ name: textIn(specification, 'UF') ?? textIn(specification, 'F') ?? '', bytes });
  }
  return { attachments, unread: specifications.length - attachments.length };
};

const embedded = (specification: PdfDictionary, resolve: (value?: PdfValue) => PdfValue | undefined): PdfValue | undefined => {
  const files = resolve(valuesOf(specification, 'EF')[0]);
  return files?.kind === 'dictionary' ? (valuesOf(files, 'UF')[0] ?? valuesOf(files, 'F')[0]) : undefined;
};
