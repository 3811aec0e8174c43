import { roles } from '#kernel';
import { routes, sessionView } from '#kernel/contract';
import * as z from 'zod';
import { invitationStates, type RemovalRefusal } from '../team';
import { consent, done, email, language, newPassword, personName, token } from './fields';
import { passwordRefusals, tokenRefusals, tooMany } from './refusals';

const role = z.enum(roles);
const someRoles = z.array(role).min(1).max(roles.length);

export const member = z.strictObject({ account: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string(), roles: z.array(role) });

export const invitationView = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  roles: z.array(role),
  state: z.enum(invitationStates),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

const team = z.strictObject({
  organisation: z.strictObject({ id: z.uuid(), name: z.string(), timeZone: z.string() }),
  members: z.array(member),
  invitations: z.array(invitationView),
  /** Roles the reader may give or remove here. */
  mayGive: z.array(role),
});

const organisation = z.strictObject({ organisation: z.uuid() });
const inviters = { roles: ['administrator', 'programme-lead'] } as const;
const oneInvitation = organisation.extend({ invitation: z.uuid() });

const removalRefusals = { 'role-not-yours-to-give': 403, 'last-administrator': 409 } as const satisfies Record<RemovalRefusal, number>;
const invitationRefusals = { 'organisation-unknown': 404, 'invitation-unknown': 404, 'invitation-closed': 409, 'role-not-yours-to-give': 403 } as const;

export const teamRoutes = routes({
  team: {
    method: 'GET',
    path: '/organisations/:organisation/team',
    policy: inviters,
    params: organisation,
    answer: team,
    refusals: { 'organisation-unknown': 404 },
  },
  invite: {
    method: 'POST',
    path: '/organisations/:organisation/invitations',
    policy: inviters,
    params: organisation,
    body: z.strictObject({ email, roles: someRoles, language }).meta({ id: 'NewInvitation' }),
    answer: invitationView,
    refusals: { 'organisation-unknown': 404, 'role-not-yours-to-give': 403, 'roles-held-already': 409, ...tooMany },
  },
  renew: {
    method: 'POST',
    path: '/organisations/:organisation/invitations/:invitation/mail',
    policy: inviters,
    params: oneInvitation,
    answer: invitationView,
    refusals: { ...invitationRefusals, ...tooMany },
  },
  withdraw: {
    method: 'DELETE',
    path: '/organisations/:organisation/invitations/:invitation',
    policy: inviters,
    params: oneInvitation,
    answer: done,
    refusals: invitationRefusals,
  },
  removeRole: {
    method: 'DELETE',
    path: '/organisations/:organisation/members/:account/roles/:role',
    policy: inviters,
    params: organisation.extend({ account: z.uuid(), role }),
    answer: done,
    refusals: { 'member-unknown': 404, ...removalRefusals },
  },
});

const linkRefusals = { ...tokenRefusals, 'link-withdrawn': 410, ...tooMany } as const;

/** For whoever holds the link of an invitation. */
export const invitationRoutes = routes({
  look: {
    method: 'POST',
    path: '/invitation',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ token }),
    /** `known`: the address already has an account, to sign in with. */
    answer: z.strictObject({ organisation: z.string(), email: z.string(), roles: z.array(role), expiresAt: z.iso.datetime(), known: z.boolean() }),
    refusals: linkRefusals,
  },
  accept: {
    method: 'POST',
    path: '/invitation/acceptance',
    policy: 'signed-in',
    unitOfWork: 'own',
    body: z.strictObject({ token }),
    answer: sessionView,
    refusals: { ...linkRefusals, 'invitation-for-another-address': 403 },
  },
  join: {
    method: 'POST',
    path: '/invitation/account',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ token, givenName: personName, familyName: personName, password: newPassword, language, consent }).meta({ id: 'AcceptingNewcomer' }),
    answer: sessionView,
    refusals: { ...linkRefusals, ...passwordRefusals, 'account-known': 409 },
  },
});
