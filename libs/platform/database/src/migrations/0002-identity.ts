import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795000000002 implements MigrationInterface {
  readonly name = 'Identity1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        jurisdiction text not null check (jurisdiction in ('FR', 'QC')),
        time_zone text not null,
        language text not null check (language in ('fr', 'en'))
      );
      grant select, insert, update on organisation to paircours_api;

      create table account (
        id uuid primary key,
        email text not null check (length(email) <= 320),
        email_confirmed_at timestamptz,
        password_hash text,
        given_name text not null check (length(given_name) between 1 and 300),
        family_name text not null check (length(family_name) between 1 and 300),
        language text not null check (language in ('fr', 'en')),
        created_at timestamptz not null
      );
      create unique index account_email on account (lower(email));

      -- Which text somebody agreed to, and when; a new version is a new row.
      create table consent (
        account uuid not null references account,
        text_version text not null,
        given_at timestamptz not null,
        primary key (account, text_version)
      );

      create table membership (
        account uuid not null references account,
        organisation uuid not null references organisation,
        role text not null check (role in ('administrator', 'programme-lead', 'secretary', 'trainer', 'panel', 'jury')),
        primary key (account, organisation, role)
      );
      create index on membership (organisation, role);

      create table session (
        token_hash bytea primary key,
        id uuid not null unique default gen_random_uuid(),
        account uuid not null references account,
        browser text not null default '',
        system text not null default '',
        opened_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index on session (account);

      -- Mailed, good for one use: to confirm an address or to choose a password.
      create table one_time_token (
        token_hash bytea primary key,
        account uuid not null references account,
        purpose text not null check (purpose in ('confirm-email', 'choose-password')),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index on one_time_token (account);

      create table invitation (
        id uuid primary key,
        organisation uuid not null references organisation,
        email text not null check (length(email) <= 320),
        roles text[] not null check (cardinality(roles) > 0
          and roles <@ array['administrator', 'programme-lead', 'secretary', 'trainer', 'panel', 'jury']),
        language text not null check (language in ('fr', 'en')),
        token_hash bytea not null unique,
        invited_by uuid not null references account,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        withdrawn_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid references account,
        check ((accepted_at is null) = (accepted_by is null)),
        check (accepted_at is null or withdrawn_at is null)
      );
      create index on invitation (organisation, invited_at);
      -- One open invitation per address: inviting again renews it.
      create unique index invitation_open on invitation (organisation, lower(email)) where accepted_at is null and withdrawn_at is null;

      create table link (
        id uuid primary key,
        purpose text not null check (purpose in ('sign-agreement', 'tutor-internship')),
        scope uuid not null,
        organisation uuid not null references organisation,
        label text not null,
        email text not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create index on link (scope);

      -- Counters of attempts, by a hash of what is counted; milliseconds since 1970, as rate-limiter-flexible writes them.
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      create index on rate_limit (expire);
      grant select, insert, update, delete on rate_limit to paircours_api;

      alter table account enable row level security, force row level security;
      create policy self on account using (id = (select app_account())) with check (id = (select app_account()));
      create policy house on account using ((select app_system())) with check ((select app_system()));
      grant select, insert, update on account to paircours_api;

      alter table consent enable row level security, force row level security;
      create policy own on consent for select using (account = (select app_account()));
      create policy house on consent using ((select app_system())) with check ((select app_system()));
      grant select, insert on consent to paircours_api;

      alter table one_time_token enable row level security, force row level security;
      create policy house on one_time_token using ((select app_system())) with check ((select app_system()));
      grant select, insert, update, delete on one_time_token to paircours_api;

      alter table invitation enable row level security, force row level security;
      create policy team on invitation
        using (organisation = any ((select app_organisations('administrator', 'programme-lead'))::uuid[]))
        with check (organisation = any ((select app_organisations('administrator', 'programme-lead'))::uuid[]));
      create policy accepted on invitation for select using (accepted_by = (select app_account()));
      create policy house on invitation using ((select app_system())) with check ((select app_system()));
      grant select, insert, update on invitation to paircours_api;

      alter table membership enable row level security, force row level security;
      create policy self on membership for select using (account = (select app_account()));
      create policy colleagues on membership for select
        using (organisation = any ((select app_organisations('administrator', 'programme-lead', 'secretary'))::uuid[]));
      create policy administrators on membership for delete
        using (organisation = any ((select app_organisations('administrator'))::uuid[]));
      create policy leads on membership for delete
        using (organisation = any ((select app_organisations('programme-lead'))::uuid[]) and role in ('secretary', 'trainer', 'panel', 'jury'));
      create policy house on membership using ((select app_system())) with check ((select app_system()));
      grant select, insert, delete on membership to paircours_api;

      alter table session enable row level security, force row level security;
      create policy own on session using (account = (select app_account())) with check (account = (select app_account()));
      create policy house on session using ((select app_system())) with check ((select app_system()));
      grant select, insert, update, delete on session to paircours_api;

      alter table link enable row level security, force row level security;
      create policy staff on link
        using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
        with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
      create policy house on link using ((select app_system())) with check ((select app_system()));
      grant select, insert, update on link to paircours_api;

      -- People also read what others did with their account.
      create policy read_by_subject on audit_entry for select using (subject_kind = 'account' and subject_id = (select app_account())::text);

      -- The look-ups below run with the owner's eyes; the owner sees these four tables and no other personal one.
      create policy look_ups on account for select to paircours_owner using (true);
      create policy look_ups on membership for select to paircours_owner using (true);
      create policy look_ups on session for select to paircours_owner using (true);
      create policy look_ups on link for select to paircours_owner using (true);
      create policy notes on session for update to paircours_owner using (true);

      -- Who a session's token stands for. Asked before anybody is known, hence with the owner's eyes.
      -- A session not used for the idle time is over; its use is noted at most every five minutes, hence unnoted.
      create function session_holder(hash bytea, at timestamptz, idle interval) returns table (account uuid, memberships jsonb, unnoted boolean)
        language sql stable security definer set search_path = public as $$
          select s.account, coalesce(jsonb_agg(jsonb_build_object('organisation', m.organisation, 'role', m.role)) filter (where m.role is not null), '[]'),
            s.last_seen_at < at - interval '5 minutes'
          from session s left join membership m on m.account = s.account
          where s.token_hash = hash and s.expires_at > at and s.last_seen_at > at - idle
          group by s.account, s.last_seen_at
        $$;
      create function note_session(hash bytea, at timestamptz) returns void
        language sql volatile security definer set search_path = public as $$
          update session set last_seen_at = at where token_hash = hash and last_seen_at < at
        $$;
      create function link_holder(hash bytea, at timestamptz) returns table (id uuid, purpose text, scope uuid, label text)
        language sql stable security definer set search_path = public as $$
          select l.id, l.purpose, l.scope, l.label from link l
          where l.token_hash = hash and l.expires_at > at and l.withdrawn_at is null
        $$;
      -- Names of people, for pages and letters; callers decide for whom they ask.
      create function names_of(accounts uuid[]) returns table (id uuid, given_name text, family_name text, email text, language text)
        language sql stable security definer set search_path = public as $$
          select a.id, a.given_name, a.family_name, a.email, a.language from account a where a.id = any (accounts)
        $$;
      revoke execute on function session_holder, note_session, link_holder, names_of from public;
      grant execute on function session_holder, note_session, link_holder, names_of to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy read_by_subject on audit_entry;
      drop function names_of, link_holder, note_session, session_holder;
      drop table rate_limit, link, invitation, one_time_token, session, membership, consent, account, organisation;
    `);
  }
}
