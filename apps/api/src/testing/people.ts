import { randomBytes } from 'node:crypto';
import type { AccountId, Instant, OrganisationId, Role } from '#kernel';
import { hashOf, SESSION_COOKIE } from '#identity/server';
import type { UnitOfWork } from '#platform/database';

interface NewPerson {
  readonly id: AccountId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

export const addOrganisation = ({ manager }: UnitOfWork, { id, name, timeZone }: { id: OrganisationId; name: string; timeZone: string }) =>
  manager.query(`insert into organisation (id, name, jurisdiction, time_zone, language) values ($1, $2, 'QC', $3, 'fr')`, [id, name, timeZone]);

export const addPerson = ({ manager }: UnitOfWork, { id, givenName, familyName, email, language }: NewPerson, at: Instant) =>
  manager.query('insert into account (id, given_name, family_name, email, language, email_confirmed_at, created_at) values ($1, $2, $3, $4, $5, $6, $6)', [
    id,
    givenName,
    familyName,
    email,
    language,
    at,
  ]);

export const addMember = ({ manager }: UnitOfWork, account: AccountId, organisation: OrganisationId, role: Role) =>
  manager.query('insert into membership (account, organisation, role) values ($1, $2, $3)', [account, organisation, role]);

/** A session that outlives every test, whatever a test does with the clock; returns the `Cookie` header. */
export const openSession = async ({ manager }: UnitOfWork, account: AccountId, at: Instant): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await manager.query(`insert into session (token_hash, account, opened_at, last_seen_at, expires_at) values ($1, $2, $3, '2999-01-01', '2999-01-01')`, [
    hashOf(token),
    account,
    at,
  ]);
  return `${SESSION_COOKIE}=${token}`;
};
