import { createHmac } from 'node:crypto';
import { ensureRoles, migrate, urlAs } from '#platform/database';
import pg from 'pg';
import { StartFault } from './fault';
import { rolesByHand } from './roles-by-hand';

/** The addresses of one database, one for each role. */
export interface Addresses {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly publicUrl: string;
}

/** Any number will do, as long as every copy of the house waits for the same one. */
const TURN = 7_245_021_948;
const OLDEST = 150_000;

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const [server] = rows;
  if (server && server.number < OLDEST) throw new StartFault(`PostgreSQL 15 or newer is needed; the server of DATABASE_URL is ${server.version}.`);
};

/** Derived, so that every copy of the house and every start agree on it without writing it anywhere. */
const rolePassword = (masterKey: Uint8Array): string => createHmac('sha256', masterKey).update('database roles').digest('base64url');

const ownRoles = async (client: pg.Client, adminUrl: string, masterKey: Uint8Array): Promise<Addresses> => {
  const password = rolePassword(masterKey);
  const database = client.database ?? 'paircours';
  try {
    await ensureRoles(adminUrl, password);
    await client.query(`grant create, connect, temporary on database ${client.escapeIdentifier(database)} to paircours_owner`);
    await client.query('grant usage, create on schema public to paircours_owner');
  } catch (error) {
    if ((error as { code?: unknown }).code === '42501') throw new StartFault(rolesByHand(database));
    throw error;
  }
  return {
    ownerUrl: urlAs(adminUrl, 'paircours_owner', password),
    apiUrl: urlAs(adminUrl, 'paircours_api', password),
    publicUrl: urlAs(adminUrl, 'paircours_public', password),
  };
};

/** Makes the roles unless they were made by hand, and brings the tables up to date; several houses take turns. */
export const prepareDatabase = async (adminUrl: string, masterKey: Uint8Array, byHand?: Omit<Addresses, 'ownerUrl'>): Promise<Addresses> => {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [TURN]);
    const addresses = byHand ? { ownerUrl: adminUrl, ...byHand } : await ownRoles(client, adminUrl, masterKey);
    await migrate(addresses.ownerUrl);
    return addresses;
  } finally {
    await client.end();
  }
};
