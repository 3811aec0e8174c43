import type { PasswordRefusal } from '../password';

export const tooMany = { 'too-many-requests': 429 } as const;

export const passwordRefusals = {
  'password-too-short': 422,
  'password-too-long': 422,
  'password-too-common': 422,
  'password-too-personal': 422,
} as const satisfies Record<PasswordRefusal, number>;

/** A link of a mail that no longer works: why is told, because who holds it got the mail. */
export const tokenRefusals = { 'link-unknown': 404, 'link-expired': 410, 'link-used': 410 } as const;
