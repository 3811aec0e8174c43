import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of people's sealed texts, and mails on their way. */
export class PersonalSecrets1795000000009 implements MigrationInterface {
  readonly name = 'PersonalSecrets1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Sealed with the master key, which is not in the database; without its row a person's texts are gone for good.
      create table personal_key (
        owner uuid primary key,
        sealed_key bytea not null
      );
      grant select, insert, delete on personal_key to paircours_api;

      create table mail (
        id uuid primary key default gen_random_uuid(),
        -- Order of writing: several may be written in one millisecond.
        position bigint generated always as identity,
        recipient text not null,
        language text not null check (language in ('fr', 'en')),
        subject text not null,
        body text not null,
        link text,
        written_at timestamptz not null,
        sent_at timestamptz
      );
      alter table mail enable row level security, force row level security;
      create policy written_by_anyone on mail for insert with check (true);
      create policy house on mail using ((select app_system())) with check ((select app_system()));
      grant select, insert, update on mail to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail, personal_key');
  }
}
