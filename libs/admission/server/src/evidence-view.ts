import type { EvidenceFile } from '#admission/domain';
import type { EvidenceKind } from '#curriculum/domain';

/** A file as pages show it: nothing of its content, nor its own name. */
export const toEvidenceFile = ({ document, media, bytes, state, reason, issuedOn, receivedAt, checkedAt }: EvidenceFile) => ({
  document,
  media,
  bytes,
  state,
  reason,
  issuedOn,
  receivedAt,
  checkedAt,
});

/** The edition's documents, each with the file joined for it. */
export const toEvidenceKinds = (kinds: readonly EvidenceKind[], files: readonly EvidenceFile[]) =>
  kinds.map(({ code, title, help, required }) => {
    const file = files.find(({ document }) => document === code);
    return { code, title, ...(help && { help }), required, file: file ? toEvidenceFile(file) : null };
  });
