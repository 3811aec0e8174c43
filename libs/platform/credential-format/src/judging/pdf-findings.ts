import type { PdfJudgement, PdfReason } from '#platform/pdf-signature';
import { type Finding, refused, strangeFor, unchecked } from './finding';
import { isAhead } from '../reading/dates';
import type { Judgement } from './judgement';
import type { World } from './world';

/** Notes on the time and on other attachments: they change nothing about who sealed what. */
const notes = new Set<PdfReason>(['pdf-time-claimed', 'pdf-timestamp-authority-unknown', 'pdf-attachment-unread']);
/** What could not be established, rather than what speaks against the document. */
const open = new Set<PdfReason>(['pdf-signer-unknown', 'pdf-algorithm-unsupported']);

type Told = Exclude<PdfReason, 'pdf-time-claimed' | 'pdf-timestamp-authority-unknown' | 'pdf-attachment-unread'>;
const isTold = (reason: PdfReason): reason is Told => !notes.has(reason);

const isCompromised = ({ signer, signedAt }: PdfJudgement, world: World): boolean =>
  (world.compromisedSeals ?? []).some(({ certificate, since }) => certificate === signer?.certificate && (signedAt === null || signedAt >= since));

/** A seal of another house around somebody's credential: the page around it may say anything. */
const isBorrowed = ({ signer }: PdfJudgement, issuer: string | undefined, world: World): boolean => {
  const seals = world.issuers.find(({ did }) => did === issuer)?.seals;
  return signer !== null && seals !== undefined && seals.length > 0 && !seals.includes(signer.certificate);
};

/** What speaks against the document itself, whatever it carries. Of a register's issuer, a seal nobody knows is a borrowed one. */
export const findingsOfPdf = (pdf: PdfJudgement, carried: Judgement | undefined, world: World): readonly Finding[] => {
  const known = carried?.issuer?.known ?? pdf.signer?.trusted ?? false;
  return [
    ...pdf.reasons.filter(isTold).map((reason) => (open.has(reason) ? strangeFor(known, reason) : refused(reason))),
    ...(isCompromised(pdf, world) ? [refused('pdf-seal-compromised')] : []),
    ...(isAhead(pdf.signedAt, world.now) ? [strangeFor(known, 'pdf-sealed-ahead-of-time')] : []),
    ...(isBorrowed(pdf, carried?.issuer?.id, world) ? [refused('pdf-signer-differs')] : []),
    ...(carried ? [] : [unchecked('pdf-credential-missing')]),
  ];
};
