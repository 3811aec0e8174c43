import { accept, type Instant, refuse, type Result } from '#kernel';

/** What an organisation's key is for: signing credentials, or sealing documents. */
export const keyPurposes = ['credential', 'seal'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export const keyStates = ['live', 'retired', 'compromised'] as const;
export type KeyState = (typeof keyStates)[number];

/** The life of a key: it signs until it is retired, and what it signed goes on counting until a compromise is known. */
export interface KeyLife {
  readonly retiredAt: Instant | null;
  /** Nothing that it signed from that instant on counts. */
  readonly compromisedSince: Instant | null;
}

export const keyState = ({ retiredAt, compromisedSince }: KeyLife): KeyState => {
  if (compromisedSince) return 'compromised';
  return retiredAt ? 'retired' : 'live';
};

export type CompromiseRefusal = 'compromise-in-future' | 'compromise-only-earlier';

/** A compromise retires the key, and may be moved to an earlier instant when more is learnt; never to a later one, which would vouch for what was refused. */
export const compromise = ({ retiredAt, compromisedSince }: KeyLife, since: Instant, now: Instant): Result<KeyLife, CompromiseRefusal> => {
  if (since > now) return refuse('compromise-in-future');
  if (compromisedSince && since >= compromisedSince) return refuse('compromise-only-earlier');
  return accept({ retiredAt: retiredAt ?? now, compromisedSince: since });
};

export type RetirementRefusal = 'key-not-live';

export const retire = ({ retiredAt, compromisedSince }: KeyLife, now: Instant): Result<KeyLife, RetirementRefusal> =>
  retiredAt ? refuse('key-not-live') : accept({ retiredAt: now, compromisedSince });
