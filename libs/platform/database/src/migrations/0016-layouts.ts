import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organisation's papers look: every version there was, and the pictures they use. Each paper remembers which it was drawn with. */
export class Layouts1795000000016 implements MigrationInterface {
  readonly name = 'Layouts1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table issued_document drop column layout_version; drop table award_layout, layout_picture');
  }
}

const tables = `
  create table layout_picture (
    id uuid primary key,
    organisation uuid not null references organisation,
    bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    added_by uuid not null,
    added_at timestamptz not null
  );
  create index on layout_picture (organisation);

  create table award_layout (
    organisation uuid not null references organisation,
    version integer not null check (version >= 1),
    settings jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (organisation, version)
  );

  -- 0: the look of the house.
  alter table issued_document add column layout_version integer not null default 0 check (layout_version >= 0);
`;

const lead = `(select app_organisations('programme-lead'))::uuid[]`;

const policies = ['layout_picture', 'award_layout']
  .map(
    (table) => `
  alter table ${table} enable row level security, force row level security;
  create policy house on ${table} using ((select app_system())) with check ((select app_system()));
  create policy lead on ${table} using (organisation = any (${lead})) with check (organisation = any (${lead}));
  create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();
  grant select, insert on ${table} to paircours_api;`,
  )
  .join('');
