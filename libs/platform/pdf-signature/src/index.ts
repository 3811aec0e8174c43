import 'reflect-metadata';

export type { PdfAttachment } from './attachments';
export { oids, SignedEnvelope, SigningCertificate, SigningCertificateId } from './cms-schema';
export { judgePdf, type PdfJudgement } from './judge-pdf';
export type { PdfReason } from './reasons';
export { readTimestamp } from './timestamp';
