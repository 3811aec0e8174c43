const HOUR = 3600;
const DAY = 24 * HOUR;

export interface Limit {
  /** How many attempts one key has within so many seconds. */
  readonly attempts: number;
  readonly seconds: number;
  /** From this many attempts on, each is followed by a pause twice as long as the one before. */
  readonly patience?: number;
}

/** A whole class behind one address must be able to sign up in the same hour; a guesser must not. */
export const limits = {
  /** Failed sign-ins of one account. NIST SP 800-63B-4 §3.2.2 allows 100. */
  'sign-in-account': { attempts: 100, seconds: DAY, patience: 5 },
  /** Failed sign-ins from one network. */
  'sign-in-network': { attempts: 300, seconds: HOUR },
  /** Accounts opened from one network. */
  'sign-up': { attempts: 100, seconds: HOUR },
  /** Mails that strangers may cause to one address. */
  'mail-to-address': { attempts: 6, seconds: HOUR },
  /** Mails asked for from one network. */
  'mail-from-network': { attempts: 60, seconds: HOUR },
  /** Invitations sent by one person. */
  invitation: { attempts: 200, seconds: DAY },
  /** Links of mails tried from one network. */
  link: { attempts: 120, seconds: HOUR },
  /** Certificate codes tried from one network. */
  verify: { attempts: 120, seconds: 600 },
  /** Addresses of shared documents tried from one network. */
  share: { attempts: 120, seconds: 600 },
  /** Codes and addresses of wallet offers that one network got wrong. */
  wallet: { attempts: 120, seconds: 600 },
  /** Names tried with one certificate code, from anywhere. */
  'verify-code': { attempts: 20, seconds: HOUR },
  /** Codes that one employer's lists and keys got wrong. */
  'employer-miss': { attempts: 300, seconds: DAY },
  /** Codes that the lists and keys of all employers behind one network got wrong. */
  'employer-network': { attempts: 600, seconds: DAY },
  /** Files judged here for one network, for those whose browser cannot. */
  'verify-file': { attempts: 60, seconds: 600 },
  /** Documents of foreign issuers fetched for one network. */
  'verify-foreign': { attempts: 40, seconds: 600 },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

const LONGEST_PAUSE = 15 * 60;

/** Seconds to wait after the n-th attempt: 0 while patience lasts, then 1, 2, 4 … up to a quarter of an hour. */
export const pauseAfter = ({ patience }: Limit, attempt: number): number =>
  patience === undefined || attempt < patience ? 0 : Math.min(2 ** Math.min(attempt - patience, 30), LONGEST_PAUSE);
