import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that holders give to a reader of their choice, and how often each was opened. */
export class Sharing1795000000013 implements MigrationInterface {
  readonly name = 'Sharing1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- personal: to whom somebody shows what. Deleted for good when its holder takes it back.
      create table certificate_share (
        id uuid primary key,
        certificate uuid not null references certificate,
        account uuid not null,
        level smallint not null check (level between 0 and 3),
        label text not null check (length(label) between 1 and 80),
        token_hash bytea not null unique check (length(token_hash) = 32),
        made_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '366 days')
      );
      create index on certificate_share (certificate);
      create index on certificate_share (account);

      -- When it was opened, by the hour, and how often; nothing about who did.
      create table certificate_share_view (
        share uuid not null references certificate_share on delete cascade,
        account uuid not null,
        hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
        times integer not null check (times >= 1),
        primary key (share, hour)
      );

      alter table certificate_share enable row level security, force row level security;
      create policy own on certificate_share using (account = (select app_account())) with check (account = (select app_account()));
      create policy house on certificate_share using ((select app_system())) with check ((select app_system()));
      grant select, insert, update, delete on certificate_share to paircours_api;

      alter table certificate_share_view enable row level security, force row level security;
      create policy own on certificate_share_view for select using (account = (select app_account()));
      create policy house on certificate_share_view using ((select app_system())) with check ((select app_system()));
      grant select, insert, update on certificate_share_view to paircours_api;

      -- What tables and log say of a certificate that was just opened by its link, for the house to compare.
      create function shared_record(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
        select award_record(wanted) where (select app_system())
      $$;
      revoke execute on function shared_record from public;
      grant execute on function shared_record to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function shared_record; drop table certificate_share_view, certificate_share');
  }
}
