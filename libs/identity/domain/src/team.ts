import { accept, refuse, type Result, type Role } from '#kernel';

/** Who may give a role in their organisation, or take it away. */
export const givers: Readonly<Record<Role, readonly Role[]>> = {
  administrator: ['administrator'],
  'programme-lead': ['administrator'],
  secretary: ['administrator', 'programme-lead'],
  trainer: ['administrator', 'programme-lead'],
  panel: ['administrator', 'programme-lead'],
  jury: ['administrator', 'programme-lead'],
};

/** Whether somebody who holds these roles in an organisation may give or remove that one. */
export const mayGive = (held: readonly Role[], role: Role): boolean => givers[role].some((giver) => held.includes(giver));

export type RemovalRefusal = 'role-not-yours-to-give' | 'last-administrator';

/** An organisation always keeps somebody who can invite an administrator. */
export const removeRole = (held: readonly Role[], role: Role, administrators: number): Result<Role, RemovalRefusal> => {
  if (!mayGive(held, role)) return refuse('role-not-yours-to-give', { role });
  if (role === 'administrator' && administrators <= 1) return refuse('last-administrator');
  return accept(role);
};

export const invitationStates = ['open', 'expired', 'withdrawn', 'accepted'] as const;
export type InvitationState = (typeof invitationStates)[number];

interface InvitationDates {
  readonly expiresAt: string;
  readonly withdrawnAt: string | null;
  readonly acceptedAt: string | null;
}

export const invitationState = ({ expiresAt, withdrawnAt, acceptedAt }: InvitationDates, now: string): InvitationState => {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
};
