import { HttpErrorResponse } from '@angular/common/http';
import type { Refusal } from '#kernel';

/** What any request may meet besides its own refusals. */
export const commonRefusals = [
  'unreachable',
  'unavailable',
  'unexpected',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'invalid-input',
  'bad-request',
  'too-large',
  'media-not-supported',
  'cross-origin',
  'too-many-requests',
  'changed-meanwhile',
  'idempotency-key-reused',
  'secret-already-told',
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

/** A field the server could not take: its path in the body (`body.email`) and why (`too_small`, `invalid_format`…). */
export interface FieldError {
  readonly path: string;
  readonly code: string;
}

export interface Refused<Code extends string = string> extends Refusal<Code> {
  /** Only with `invalid-input`. */
  readonly fieldErrors?: readonly FieldError[];
}

export type Answer<T, Code extends string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refused<Code> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

// Read by hand rather than by the schema: the first load of the pages carries no schema library.
const paramsOf = (value: unknown): Refusal['params'] =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])))
    : {};

const fieldErrorsOf = (value: unknown): readonly FieldError[] =>
  Array.isArray(value) ? value.filter((one): one is FieldError => isRecord(one) && typeof one['path'] === 'string' && typeof one['code'] === 'string') : [];

const bodyOf = async (error: HttpErrorResponse): Promise<unknown> => {
  if (!(error.error instanceof Blob)) return error.error;
  const text = await error.error.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const withoutProblem = (status: number): CommonRefusal => {
  if (status === 0 || status === 502 || status === 504) return 'unreachable';
  if (status === 401) return 'not-signed-in';
  if (status === 429) return 'too-many-requests';
  return status === 503 ? 'unavailable' : 'unexpected';
};

/** The refusal in a failed answer. Codes outside `known` and the common ones become `unexpected`; anything but a failed answer is a defect. */
export const refusedFrom = async <Code extends string>(error: unknown, known: readonly Code[]): Promise<Refused<Code | CommonRefusal>> => {
  if (!(error instanceof HttpErrorResponse)) throw error;
  const problem = await bodyOf(error);
  if (!isRecord(problem) || typeof problem['code'] !== 'string') return { code: withoutProblem(error.status), params: {} };
  const code = [...known, ...commonRefusals].find((one) => one === problem['code']) ?? 'unexpected';
  const fieldErrors = fieldErrorsOf(problem['fieldErrors']);
  return { code, params: paramsOf(problem['params']), ...(fieldErrors.length && { fieldErrors }) };
};
