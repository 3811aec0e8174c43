import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the issuing organisations: what is known of them in public, and where the secret half lies. */
export class Keys1795000000010 implements MigrationInterface {
  readonly name = 'Keys1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issuing_key (
        id uuid primary key,
        organisation uuid not null references organisation,
        purpose text not null check (purpose in ('credential', 'seal')),
        backend text not null check (backend in ('file', 'pkcs11', 'remote')),
        reference text not null check (reference <> ''),
        public_key bytea not null,
        -- Certificates in PEM, leaf first; nothing for a key that signs credentials.
        chain text not null check ((purpose = 'seal') = (chain <> '')),
        imported boolean not null,
        made_at timestamptz not null,
        retired_at timestamptz,
        compromised_since timestamptz check (compromised_since is null or retired_at is not null),
        -- Made with the master key over all of the above: a row that was written or changed by anybody else is nobody's key.
        voucher bytea not null,
        unique (backend, reference)
      );
      create unique index on issuing_key (organisation, purpose) where retired_at is null;
      create index on issuing_key (organisation);
      create index on issuing_key (left(replace(organisation::text, '-', ''), 12));

      alter table issuing_key enable row level security, force row level security;
      create policy house on issuing_key using ((select app_system())) with check ((select app_system()));
      create policy lead on issuing_key
        using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
        with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
      grant select, insert, update (retired_at, compromised_since, voucher) on issuing_key to paircours_api;

      -- Whether a key is still the live one, and stays so until the caller has committed; for whoever is just being issued a certificate.
      create policy hold on issuing_key to paircours_owner using (true);
      create function hold_issuing_key(wanted uuid) returns boolean language sql volatile security definer set search_path = public as $$
        select count(*) = 1 from (select 1 from issuing_key where id = wanted and retired_at is null for share) held
      $$;
      revoke execute on function hold_issuing_key from public;
      grant execute on function hold_issuing_key to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function hold_issuing_key; drop table issuing_key');
  }
}
