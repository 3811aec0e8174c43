/** The dated text people agree to when they open an account; a new text is a new version. */
export const CONSENT_VERSION = '2026-11';
