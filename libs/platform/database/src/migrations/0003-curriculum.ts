import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions are public and never change: the API may read and add, nothing more. */
export class Curriculum1795000000003 implements MigrationInterface {
  readonly name = 'Curriculum1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pathway_edition (
        id uuid primary key,
        slug text not null,
        revision integer not null check (revision > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        document jsonb not null check (document ->> 'slug' = slug),
        loaded_at timestamptz not null,
        unique (slug, revision),
        unique (slug, hash)
      );
      create trigger append_only before update or delete or truncate on pathway_edition for each statement execute function refuse_change();
      grant select, insert on pathway_edition to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pathway_edition');
  }
}
