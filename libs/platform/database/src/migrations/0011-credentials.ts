import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to a certificate after its day, its papers by kind and level, its credentials, and the lists that publish their state. */
export class Credentials1795000000011 implements MigrationInterface {
  readonly name = 'Credentials1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(moved);
    await runner.query(policies);
    await runner.query(publicDoor);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function verify_certificate(text, text, bytea), status_positions(uuid)');
    await runner.query('drop table status_decoy, credential, status_list, issued_document, certificate_detail, certificate_standing');
  }
}

const tables = `
  alter table certificate
    add column provisional boolean not null default false,
    add column valid_until date,
    add column salt bytea not null default '\\x';

  -- What only the deeper levels may say; the public door never reads it.
  create table certificate_detail (
    certificate uuid primary key references certificate,
    organisation uuid not null,
    account uuid not null,
    detail jsonb not null
  );

  create table certificate_standing (
    certificate uuid not null references certificate,
    sequence integer not null check (sequence >= 1),
    organisation uuid not null,
    account uuid not null,
    step text not null check (step in ('confirmed', 'suspended', 'reinstated', 'revoked', 'superseded')),
    reason text not null check (reason <> ''),
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (certificate, sequence)
  );

  -- One paper of a certificate, as it was drawn once and is handed out ever since.
  create table issued_document (
    id uuid primary key,
    certificate uuid not null references certificate,
    kind text not null check (kind in ('certificate', 'attestation', 'completion', 'unit', 'transcript')),
    level smallint not null check (level between 0 and 3),
    language text not null check (language in ('fr', 'en')),
    unit text not null default '',
    organisation uuid not null,
    account uuid not null,
    bytes bytea not null,
    sha256 bytea not null check (sha256 = sha256(bytes)),
    drawn_at timestamptz not null,
    unique (certificate, kind, level, language, unit)
  );

  create table status_list (
    id uuid primary key,
    organisation uuid not null references organisation,
    size integer not null check (size >= 131072),
    opened_at timestamptz not null
  );
  create index on status_list (organisation, opened_at);

  create table credential (
    id uuid primary key,
    certificate uuid not null references certificate,
    level smallint not null check (level between 0 and 3),
    organisation uuid not null,
    account uuid not null,
    list uuid not null references status_list,
    position integer not null check (position >= 0),
    document text not null,
    signed_at timestamptz not null,
    unique (certificate, level),
    unique (list, position)
  );

  -- Positions that no credential has, set beside the true ones, so that a changed list does not tell which bits belong together.
  create table status_decoy (
    list uuid not null references status_list,
    position integer not null,
    organisation uuid not null,
    primary key (list, position)
  );
`;

const moved = `
  drop function verify_certificate;
  insert into certificate_standing (certificate, sequence, organisation, account, step, reason, taken_by, taken_at)
    select certificate, 1, organisation, account, 'revoked', reason, revoked_by, revoked_at from certificate_revocation;
  insert into issued_document (id, certificate, kind, level, language, organisation, account, bytes, sha256, drawn_at)
    select gen_random_uuid(), d.certificate, 'certificate', 1, c.printed ->> 'language', d.organisation, d.account, d.bytes, d.sha256, c.issued_at
    from certificate_document d join certificate c on c.id = d.certificate;
  drop table certificate_revocation, certificate_document;
`;

const added = ['certificate_detail', 'certificate_standing', 'issued_document', 'credential', 'status_list', 'status_decoy'];
const ofThePerson = ['certificate_detail', 'certificate_standing', 'issued_document', 'credential'];
const staff = `(select app_organisations('programme-lead', 'secretary'))::uuid[]`;
const lead = `(select app_organisations('programme-lead'))::uuid[]`;

const policies = `
  ${added
    .map(
      (table) => `
  alter table ${table} enable row level security, force row level security;
  create policy house on ${table} using ((select app_system())) with check ((select app_system()));
  create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();
  grant select, insert on ${table} to paircours_api;`,
    )
    .join('')}
  ${ofThePerson
    .map(
      (table) => `
  create policy own on ${table} for select using (account = (select app_account()));
  create policy staff on ${table} for select using (organisation = any (${staff}));`,
    )
    .join('')}
  create policy by_lead on certificate_standing for insert with check (organisation = any (${lead}) and taken_by = (select app_account()));
  create policy decoys_by_lead on status_decoy for insert with check (organisation = any (${lead}));
  create policy staff on status_decoy for select using (organisation = any (${staff}));

  -- The public door sees through the owner's eyes: the state of a code and the bits of a list.
  create policy look_up on certificate_standing for select to paircours_owner using (true);
  create policy look_up on credential for select to paircours_owner using (true);
  create policy look_up on status_decoy for select to paircours_owner using (true);
`;

const publicDoor = `
  -- The only thing a visitor may ask: this code, with the name on the paper or the secret in its square.
  create function verify_certificate(wanted text, holder_key text, secret bytea)
    returns table (certificate uuid, printed jsonb, shared boolean, provisional boolean, valid_until date, step text, step_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select c.id, c.printed, coalesce(s.shared, true),
        c.provisional and not exists (select 1 from certificate_standing f where f.certificate = c.id and f.step = 'confirmed'), c.valid_until, t.step, t.taken_at
      from certificate c
        left join certificate_sharing s on s.certificate = c.id
        left join lateral (select step, taken_at from certificate_standing t where t.certificate = c.id order by t.sequence desc limit 1) t on true
      where c.code = wanted and ((holder_key <> '' and c.name_key = holder_key) or c.secret_hash = secret)
    $$;
  revoke execute on function verify_certificate from public;
  grant execute on function verify_certificate to paircours_public;

  -- The bits of a published list: positions of credentials that are revoked, superseded or suspended, and of decoys.
  create function status_positions(wanted uuid) returns table (pos integer, suspended boolean)
    language sql stable security definer set search_path = public as $$
      select c.position, t.step = 'suspended'
      from credential c
        join lateral (select step from certificate_standing t where t.certificate = c.certificate order by t.sequence desc limit 1) t on true
      where c.list = wanted and t.step in ('revoked', 'superseded', 'suspended')
      union all select d.position, false from status_decoy d where d.list = wanted
    $$;
  revoke execute on function status_positions from public;
  grant execute on function status_positions to paircours_public, paircours_api;

  create function tell_standing() returns trigger language plpgsql as $$
    begin
      perform pg_notify('certificate_standing', new.certificate::text);
      return null;
    end $$;
  create trigger told after insert on certificate_standing for each row execute function tell_standing();
`;
