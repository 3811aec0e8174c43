import type { Instant } from '#kernel';

/** A file kept within the document, such as the credential that says the same to a machine. Its name and description are read by anybody. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly description: string;
}

type WithFiles = PDFKit.PDFDocument & { file(bytes: Uint8Array, options: object): unknown };

/** Associated files of PDF/A-3: data from which the page could be made again. */
export const attach = (pdf: PDFKit.PDFDocument, attachments: readonly Attachment[], createdAt: Instant): void => {
  const date = new Date(createdAt);
  for (const { name, mediaType, bytes, description } of attachments)
    (pdf as WithFiles).file(bytes, { name, type: mediaType, description, relationship: 'Data', creationDate: date, modifiedDate: date });
};
