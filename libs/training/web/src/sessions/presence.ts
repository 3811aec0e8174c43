import type { RequestOf } from '#kernel/contract';
import { type AbsenceReason, absenceReasons, type EvidenceReason, evidenceReasons } from '#training/domain';
import type { signingRoutes } from '#training/domain/contract';

export type Entry = RequestOf<typeof signingRoutes.correct>['body']['entry'];

/** What a trainer chooses of one person, as one value of a list: `present`, `present:no-device`, `absent:transport`. */
export type Presence = 'present' | 'absent' | `present:${EvidenceReason}` | `absent:${AbsenceReason}`;

export const presences: readonly Presence[] = [
  'present',
  ...evidenceReasons.map((reason) => `present:${reason}` as const),
  'absent',
  ...absenceReasons.map((reason) => `absent:${reason}` as const),
];

/** The reason a choice carries, if any. */
export const reasonIn = (presence: Presence): string | undefined => presence.split(':')[1];

export const entryOf = (presence: Presence): Entry => {
  const reason = reasonIn(presence);
  if (presence.startsWith('present')) return { presence: 'present', evidence: evidenceReasons.find((one) => one === reason) ?? null };
  return { presence: 'absent', justified: absenceReasons.find((one) => one === reason) ?? null };
};

export const presenceOf = (entry: Entry | null): Presence | undefined => {
  if (!entry) return undefined;
  if (entry.presence === 'present') return entry.evidence ? `present:${entry.evidence}` : 'present';
  return entry.justified ? `absent:${entry.justified}` : 'absent';
};
