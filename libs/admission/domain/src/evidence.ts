import { accept, type Brand, type Instant, type LocalDate, refuse, type Result } from '#kernel';
import type { ApplicationStage } from './application';

export type EvidenceFileId = Brand<string, 'EvidenceFileId'>;

export const evidenceMedia = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceMedia = (typeof evidenceMedia)[number];

export const evidenceStates = ['received', 'accepted', 'refused'] as const;

/** 10 MiB. */
export const evidenceLimit = 10 * 1024 * 1024;

/** What a person joined for one kind of document the edition names. Its content is sealed apart; its own file name is not kept. */
export interface EvidenceFile {
  readonly id: EvidenceFileId;
  /** Code of the edition's evidence kind. */
  readonly document: string;
  readonly media: EvidenceMedia;
  readonly bytes: number;
  readonly state: (typeof evidenceStates)[number];
  /** Why it does not do, for the candidate to read. */
  readonly reason: string | null;
  readonly issuedOn: LocalDate | null;
  readonly receivedAt: Instant;
  readonly checkedAt: Instant | null;
}

/** Before sending, anything may be joined or replaced; afterwards only what somebody asked for. */
export const mayJoin = (stage: ApplicationStage, asked: boolean): Result<true, 'application-stage'> =>
  stage === 'draft' || (asked && (stage === 'submitted' || stage === 'in-review')) ? accept(true) : refuse('application-stage', { stage });

export interface EvidenceCheck {
  readonly accepted: boolean;
  readonly reason?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
}

/** A document is refused with a reason its owner can read, never without. */
export const checkEvidence = (
  file: EvidenceFile,
  { accepted, reason, issuedOn }: EvidenceCheck,
  now: Instant,
): Result<EvidenceFile, 'evidence-reason-missing'> => {
  if (!accepted && !reason?.trim()) return refuse('evidence-reason-missing');
  return accept({
    ...file,
    state: accepted ? 'accepted' : 'refused',
    reason: accepted ? null : (reason ?? null),
    issuedOn: issuedOn ?? file.issuedOn,
    checkedAt: now,
  });
};

const endings: Readonly<Record<EvidenceMedia, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A neutral name to save it under: number of the application and position, no word of its content. */
export const evidenceFileName = (number: string | null, position: number, media: EvidenceMedia): string =>
  `${number ?? 'document'}-${position}.${endings[media]}`;
