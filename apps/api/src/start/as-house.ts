import type { Query } from '#award/server';
import pg from 'pg';

/** One transaction with the eyes of the house itself, for commands that need no application; it sees one moment of the database when asked to. */
export const asHouse = async <T>(apiUrl: string, work: (query: Query) => Promise<T>, { oneMoment = false } = {}): Promise<T> => {
  const client = new pg.Client({ connectionString: apiUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`begin isolation level ${oneMoment ? 'repeatable read' : 'read committed'}`);
    await client.query(`select set_config('app.system', 'on', true)`);
    const done = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
};
