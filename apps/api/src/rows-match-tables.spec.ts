import { DataSource } from 'typeorm';
import { Bench } from './testing';

interface Column {
  readonly type: string;
  readonly nullable: boolean;
}

type Columns = Readonly<Record<string, Column>>;

/** PostgreSQL's long names for the types that rows are declared with. */
const longName: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'bytea',
  int: 'integer',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  timestamptz: 'timestamp with time zone',
  varchar: 'character varying',
};

const declared = (source: DataSource): Record<string, Columns> =>
  Object.fromEntries(
    source.entityMetadatas.map(({ tableName, columns }) => [
      tableName,
      Object.fromEntries(
        columns.map((column) => {
          const type = source.driver.normalizeType(column);
          return [column.databaseName, { type: column.isArray ? 'ARRAY' : (longName[type] ?? type), nullable: column.isNullable }];
        }),
      ),
    ]),
  );

const migrated = async (source: DataSource): Promise<Record<string, Columns>> => {
  const rows = await source.query<{ table: string; name: string; type: string; nullable: boolean }[]>(`
    select relname as "table", attname as name, not attnotnull as nullable,
      case when typelem <> 0 and typlen = -1 then 'ARRAY' else format_type(atttypid, null) end as type
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_type on pg_type.oid = atttypid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p') and attnum > 0 and not attisdropped`);
  const tables: Record<string, Record<string, Column>> = {};
  for (const { table, name, type, nullable } of rows) (tables[table] ??= {})[name] = { type, nullable };
  return tables;
};

describe('rows', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  it('name the columns that the migrations make, with their types and whether they may be empty', async () => {
    const source = bench.app.get(DataSource);
    const [rows, tables] = [declared(source), await migrated(source)];
    expect(Object.keys(rows)).not.toEqual([]);
    const theirs = Object.fromEntries(
      Object.entries(rows).map(([table, columns]) => [
        table,
        Object.fromEntries(Object.keys(columns).map((name) => [name, tables[table]?.[name] ?? 'no such column'])),
      ]),
    );
    expect(rows).toEqual(theirs);
  });

  it('leave out no column that must be given', async () => {
    const source = bench.app.get(DataSource);
    const rows = declared(source);
    const needed = await source.query<{ table: string; name: string }[]>(`
      select relname as "table", attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = ''`);
    expect(needed.filter(({ table, name }) => rows[table] && !(name in rows[table]))).toEqual([]);
  });

  it('of personal tables are under forced row-level security', async () => {
    const open = await bench.app.get(DataSource).query<{ table: string }[]>(`
      select relname as "table" from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
      and exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'account' and not attisdropped)`);
    expect(open.map(({ table }) => table)).toEqual([]);
  });
});
