import { PreparingClient } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { DataSource } from 'typeorm';

describe('a connection that prepares what comes again', () => {
  let source: DataSource;
  beforeEach(async () => {
    const { apiUrl } = await freshDatabase();
    source = await new DataSource({ type: 'postgres', url: apiUrl, installExtensions: false, poolSize: 1, extra: { Client: PreparingClient } }).initialize();
  });
  afterEach(() => source.destroy());

  const kept = async (like: string): Promise<number> =>
    (await source.query<{ count: number }[]>(`select count(*)::int as count from pg_prepared_statements where statement like '${like}'`))[0]?.count ?? -1;
  const double = (value: unknown) => source.query<{ twice: number }[]>('select $1::int * 2 as twice', [value]);

  it('keeps a statement asked often, and answers as before', async () => {
    for (let times = 0; times < 6; times++) {
      expect(await double(times)).toEqual([{ twice: 2 * times }]);
      expect(await kept('select $1::int * 2%')).toBe(times < 3 ? 0 : 1);
    }
  });

  it('keeps neither what is asked once nor what has no values', async () => {
    await source.query('select $1::text as once', ['a']);
    for (let times = 0; times < 6; times++) await source.query('select 1 as plain');
    expect(await kept('select %')).toBe(0);
  });

  it('is as it was after a refusal, within a transaction too', async () => {
    for (let times = 0; times < 5; times++) await expect(double('much')).rejects.toThrow(/invalid input syntax/);
    await expect(source.transaction((manager) => manager.query('select 1 / $1::int', [0]))).rejects.toThrow('division by zero');
    expect(await double(21)).toEqual([{ twice: 42 }]);
  });

  it('keeps no more than it may: the rest is asked as ever', async () => {
    for (let times = 0; times < 5; times++)
      for (let n = 0; n < 310; n++) expect(await source.query(`select $1::int + ${n} as sum`, [1])).toEqual([{ sum: n + 1 }]);
    expect(await kept('select $1::int +%')).toBe(300);
  });

  it('asks anew what a table changed since answers otherwise', async () => {
    await source.query('create temporary table thing (id int primary key, name varchar(5))');
    await source.query(`insert into thing values (1, 'a')`);
    const read = () => source.query<{ name: string }[]>('select * from thing where id = $1', [1]);
    for (let times = 0; times < 5; times++) expect(await read()).toEqual([{ id: 1, name: 'a' }]);
    await source.query(`alter table thing add column more text default 'b'`);
    // The server refuses the plan it has kept, once; whoever asks again is answered.
    await expect(read()).rejects.toThrow('cached plan must not change result type');
    for (let times = 0; times < 5; times++) expect(await read()).toEqual([{ id: 1, name: 'a', more: 'b' }]);
  });
});
