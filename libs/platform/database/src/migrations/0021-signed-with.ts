import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which key signed what, and another version of it beside the first: what a lost key signed is signed anew, and nothing that was issued
 * is ever changed. Rows from before name no key: theirs is the one that was live at their time.
 */
export class SignedWith1795000000021 implements MigrationInterface {
  readonly name = 'SignedWith1795000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credential
        add column version integer not null default 1 check (version >= 1),
        add column key uuid references issuing_key,
        drop constraint credential_certificate_level_key,
        add constraint credential_certificate_level_version_key unique (certificate, level, version);
      create index on credential (key, signed_at);

      alter table issued_document
        add column version integer not null default 1 check (version >= 1),
        add column key uuid references issuing_key,
        -- The credential that it carries.
        add column credential uuid references credential,
        drop constraint issued_document_certificate_kind_level_language_unit_key,
        add constraint issued_document_version_key unique (certificate, kind, level, language, unit, version);
      create index on issued_document (key, drawn_at);

      -- Whether a signature of that time no longer counts. A lost key loses its whole day, in UTC: that is all that credentials tell of their time.
      create function signed_by_lost_key(signer uuid, house uuid, wanted text, at timestamptz) returns boolean
        language sql stable security definer set search_path = public as $$
          select exists (
            select 1 from issuing_key k
            where k.organisation = house and k.purpose = wanted and k.compromised_since is not null and at >= date_trunc('day', k.compromised_since, 'UTC')
              and (k.id = signer or (signer is null and at between k.made_at and k.retired_at)))
        $$;
      revoke execute on function signed_by_lost_key from public;
      grant execute on function signed_by_lost_key to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function signed_by_lost_key;
      alter table issued_document drop constraint issued_document_version_key, drop column credential, drop column key, drop column version,
        add constraint issued_document_certificate_kind_level_language_unit_key unique (certificate, kind, level, language, unit);
      alter table credential drop constraint credential_certificate_level_version_key, drop column key, drop column version,
        add constraint credential_certificate_level_key unique (certificate, level);
    `);
  }
}
