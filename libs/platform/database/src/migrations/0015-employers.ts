import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employers who check in number: their lists, keys, followed certificates, and the address where they are told of changes. */
export class Employers1795000000015 implements MigrationInterface {
  readonly name = 'Employers1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function link_ends; drop policy look_up on certificate_share');
    await runner.query(
      'drop table employer_delivery, employer_webhook, employer_follow, employer_check_line, employer_check, employer_key_day, employer_key, employer',
    );
  }
}

const tables = `
  -- One space for each person who opened one; members may come later.
  create table employer (
    id uuid primary key,
    account uuid not null unique,
    name text not null check (length(name) between 1 and 120),
    opened_at timestamptz not null
  );

  create table employer_key (
    id uuid primary key,
    employer uuid not null references employer,
    account uuid not null,
    label text not null check (length(label) between 1 and 80),
    prefix text not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    last_used_on date,
    withdrawn_at timestamptz
  );
  create index on employer_key (employer);

  -- What a key has asked on one day of UTC: its quota outlives a restart.
  create table employer_key_day (
    key uuid not null references employer_key,
    day date not null,
    lines integer not null check (lines >= 0),
    primary key (key, day)
  );

  create table employer_check (
    id uuid primary key,
    employer uuid not null references employer,
    account uuid not null,
    -- Where it came from, hashed: wrong codes count against it.
    network text not null,
    lines integer not null check (lines between 1 and 2000),
    asked_at timestamptz not null,
    finished_at timestamptz,
    -- What people wrote and what they were answered is deleted then; how many of each answer stays.
    erase_at timestamptz not null,
    erased_at timestamptz,
    counts jsonb
  );
  create index on employer_check (employer, asked_at);
  create index on employer_check (erase_at) where erased_at is null;

  -- personal: names that an employer gave. Deleted with the answers when the list is.
  create table employer_check_line (
    check_id uuid not null references employer_check,
    line integer not null check (line >= 1),
    account uuid not null,
    code text not null check (length(code) <= 100),
    family_name text not null check (length(family_name) <= 200),
    fault text,
    answer text,
    found jsonb,
    primary key (check_id, line)
  );
  create index on employer_check_line (check_id, line) where answer is null;

  -- An employer follows one link that a holder gave; the link's end is the end of it.
  create table employer_follow (
    id uuid primary key,
    employer uuid not null references employer,
    account uuid not null,
    share uuid references certificate_share on delete set null,
    -- Whose certificate it is: they see who follows, while it lasts.
    holder uuid,
    label text not null check (length(label) between 1 and 80),
    standing text not null,
    followed_at timestamptz not null,
    ended_at timestamptz,
    unique (employer, share)
  );
  create index on employer_follow (share) where share is not null;
  create index on employer_follow (holder);

  create table employer_webhook (
    employer uuid primary key references employer,
    account uuid not null,
    address text not null check (length(address) <= 2000),
    -- Sealed with the owner's key, as is the one before it while both sign.
    secret bytea not null,
    former_secret bytea,
    former_until timestamptz,
    failures integer not null check (failures >= 0),
    disabled_at timestamptz,
    set_at timestamptz not null
  );

  create table employer_delivery (
    id uuid primary key,
    employer uuid not null references employer,
    account uuid not null,
    kind text not null check (kind in ('ping', 'certificate.state', 'certificate.follow-ended')),
    body text not null,
    written_at timestamptz not null,
    attempts integer not null check (attempts >= 0),
    last_at timestamptz,
    status integer,
    fault text,
    delivered_at timestamptz,
    given_up_at timestamptz
  );
  create index on employer_delivery (employer, written_at);
`;

const ofTheOwner = ['employer', 'employer_key', 'employer_check', 'employer_check_line', 'employer_follow', 'employer_webhook', 'employer_delivery'];

const policies = `
  ${ofTheOwner
    .map(
      (table) => `
  alter table ${table} enable row level security, force row level security;
  create policy own on ${table} using (account = (select app_account())) with check (account = (select app_account()));
  create policy house on ${table} using ((select app_system())) with check ((select app_system()));
  grant select, insert, update on ${table} to paircours_api;`,
    )
    .join('')}
  grant delete on ${ofTheOwner.join(', ')} to paircours_api;
  alter table employer_key_day enable row level security, force row level security;
  create policy house on employer_key_day using ((select app_system())) with check ((select app_system()));
  create policy own on employer_key_day for select using (exists (select 1 from employer_key k where k.id = key and k.account = (select app_account())));
  grant select, insert, update, delete on employer_key_day to paircours_api;

  -- When a link ends that the reader follows: its row is its holder's alone.
  create function link_ends(wanted uuid) returns timestamptz language sql stable security definer set search_path = public as $$
    select s.expires_at from certificate_share s where s.id = wanted and exists (select 1 from employer_follow f where f.share = s.id)
  $$;
  revoke execute on function link_ends from public;
  grant execute on function link_ends to paircours_api;
  create policy look_up on certificate_share for select to paircours_owner using (true);

  -- Holders read who follows the links they gave.
  create policy followed on employer_follow for select using (holder = (select app_account()));
  create policy follows on employer for select using (exists (select 1 from employer_follow f where f.employer = employer.id and f.holder = (select app_account())));
`;
