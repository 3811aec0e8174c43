import { type Instant, instant } from '#kernel';

export const tokenPurposes = ['confirm-email', 'choose-password'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** Seconds for which a mailed link works. The first administrator has a day, because somebody else may read the console. */
export const tokenLife = { 'confirm-email': 48 * 3600, 'choose-password': 3600, 'first-administrator': 24 * 3600, invitation: 14 * 24 * 3600 } as const;

/** The instant so many seconds after another. */
export const secondsAfter = (at: Instant, seconds: number): Instant => instant(new Date(Date.parse(at) + seconds * 1000).toISOString());
