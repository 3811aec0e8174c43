import { accept, type Brand, type Instant, type LocalDate, refuse, type Result } from '#kernel';
import type { ApplicationStage } from './application';

export type DocumentRequestId = Brand<string, 'DocumentRequestId'>;

/** Somebody of the programme asks for a document; joining it answers the request. */
export interface DocumentRequest {
  readonly id: DocumentRequestId;
  readonly document: string;
  readonly note: string | null;
  readonly dueOn: LocalDate;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

export type RequestRefusal = 'application-stage' | 'request-due-past' | 'evidence-kind-unknown';

/** A document may be asked for until the decision, with a day that is still to come. */
export const checkRequest = (
  stage: ApplicationStage,
  document: string,
  known: readonly string[],
  dueOn: LocalDate,
  today: LocalDate,
): Result<true, RequestRefusal> => {
  if (stage !== 'submitted' && stage !== 'in-review') return refuse('application-stage', { stage });
  if (!known.includes(document)) return refuse('evidence-kind-unknown');
  return dueOn < today ? refuse('request-due-past', { today }) : accept(true);
};
