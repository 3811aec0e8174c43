import { DataSource } from 'typeorm';
import type { Bench } from './bench';

/** Rows of any table in which one of the words stands, as text or as its bytes; read by a superuser, whom no policy holds back. */
export const rowsWith = async (bench: Bench, ...words: readonly string[]): Promise<string[]> => {
  const server = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
  server.pathname = new URL(bench.database.apiUrl).pathname;
  const all = await new DataSource({ type: 'postgres', url: server.toString() }).initialize();
  const tables = await all.query<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1`,
  );
  const hits: string[] = [];
  for (const { name } of tables)
    for (const word of words) {
      const patterns = [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`];
      const rows = await all.query<{ row: string }[]>(`select t::text as row from ${name} t where t::text ilike any ($1)`, [patterns]);
      hits.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 200)}`));
    }
  await all.destroy();
  return hits;
};
