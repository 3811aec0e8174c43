import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf, hashPassword, SESSION_COOKIE } from '#identity/server';
import type { AccountId, OrganisationId, Role } from '#kernel';
import { Clock } from '#platform/database';
import { Caller } from './caller';
import type { Stage } from './stage';

/** Said on the start screen: the demo hides nothing and guards nothing. */
export const DEMO_PASSWORD = 'une paire de rails parallèles';

export interface DemoOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
}

export interface DemoPerson extends Caller {
  readonly account: AccountId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

let hashed: Promise<string> | undefined;
/** One hash for all: they share the password, and hashing thirty times would hold the start up. */
const passwordHash = () => (hashed ??= hashPassword(DEMO_PASSWORD));

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z]+/g, '-')
    .toLowerCase();

export const organisation = async (stage: Stage, name: string, jurisdiction: 'FR' | 'QC', zone: string): Promise<DemoOrganisation> => {
  const id = randomUUID() as OrganisationId;
  await stage.asHouse(({ manager }) =>
    manager.query(`insert into organisation (id, name, jurisdiction, time_zone, language) values ($1, $2, $3, $4, 'fr')`, [id, name, jurisdiction, zone]),
  );
  return { id, name };
};

/** Somebody with a confirmed account, and what they do for an organisation. */
export const person = async (stage: Stage, name: string, where?: DemoOrganisation, ...held: readonly Role[]): Promise<DemoPerson> => {
  const [givenName = '', ...rest] = name.split(' ');
  const familyName = rest.join(' ');
  const account = randomUUID() as AccountId;
  const email = `${plain(givenName)}.${plain(familyName)}@demo.example`;
  const token = randomBytes(32).toString('base64url');
  const [hash, now] = [await passwordHash(), stage.app.get(Clock).now()];
  await stage.asHouse(async ({ manager }) => {
    await manager.query(
      `insert into account (id, given_name, family_name, email, language, email_confirmed_at, password_hash, created_at) values ($1, $2, $3, $4, 'fr', $6, $5, $6)`,
      [account, givenName, familyName, email, hash, now],
    );
    for (const role of held) await manager.query('insert into membership (account, organisation, role) values ($1, $2, $3)', [account, where?.id, role]);
    await manager.query(`insert into session (token_hash, account, opened_at, last_seen_at, expires_at) values ($1, $2, $3, '2999-01-01', '2999-01-01')`, [
      hashOf(token),
      account,
      now,
    ]);
  });
  return Object.assign(new Caller(stage.app, { cookie: `${SESSION_COOKIE}=${token}` }), { account, givenName, familyName, email });
};

/** The sessions with which the demo was told are over: everybody signs in for themself. */
export const endSessions = (stage: Stage) => stage.asHouse(({ manager }) => manager.query('delete from session'));

/** The holder of a mailed link. */
export const holder = async (stage: Stage, address: string): Promise<Caller> =>
  new Caller(stage.app, { authorization: `Link ${await stage.linkFor(address)}` });
