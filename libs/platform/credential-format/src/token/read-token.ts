import { base64url } from 'jose';
import type { JsonObject } from '../credential';
import type { JudgementReason } from '../judging/judgement';
import { readJson } from '../reading/guarded-json';
import { isObject } from '../reading/json-values';
import { MOST_TEXT } from '../reading/limits';
import { textOf } from '../reading/text-of';

export interface ReadToken {
  readonly text: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
}
export type TokenFault = { readonly fault: JudgementReason };

/** Bytes of base64url written in the one right way: another last letter may stand for the same bytes, so it would change unnoticed. */
const bytesOf = (part: string): Uint8Array | undefined => {
  try {
    const bytes = base64url.decode(part);
    return base64url.encode(bytes) === part ? bytes : undefined;
  } catch {
    return undefined;
  }
};

const objectOf = (part: string): JsonObject | TokenFault => {
  const bytes = bytesOf(part);
  if (!bytes) return { fault: 'altered' };
  const read = readJson(textOf(bytes) ?? '');
  if ('fault' in read) return { fault: read.fault };
  return isObject(read.value) ? read.value : { fault: 'not-readable' };
};

const isFault = (value: JsonObject | TokenFault): value is TokenFault => 'fault' in value && Object.keys(value).length === 1;

/** Head and content of a compact JWS, not yet verified. */
export const readToken = (written: string): ReadToken | TokenFault => {
  const text = written.trim();
  if (text.includes('~')) return { fault: 'selective-disclosure-token' };
  if (text.length > 2 * MOST_TEXT) return { fault: 'too-large' };
  const [head = '', content = '', signature = '', ...more] = text.split('.');
  if (more.length > 0) return { fault: 'not-readable' };
  const header = objectOf(head);
  if (isFault(header)) return header;
  const payload = objectOf(content);
  if (isFault(payload)) return payload;
  return bytesOf(signature) ? { text, header, payload } : { fault: 'altered' };
};
