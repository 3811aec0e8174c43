import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Intakes, applications and what people hand in with them. */
export class Admission1795000000004 implements MigrationInterface {
  readonly name = 'Admission1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(intakes);
    await runner.query(applications);
    await runner.query(evidence);
    await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function drafts_of;
      drop table statement_reading, statement, statement_reader, document_request, evidence_reading, evidence_file, application, application_counter, intake;
    `);
  }
}

const intakes = `
  -- personal: contacts (names and addresses of staff, for candidates to write to)
  create table intake (
    id uuid primary key,
    organisation uuid not null references organisation,
    edition_id uuid not null,
    pathway text not null,
    stage text not null check (stage in ('draft', 'open', 'closed')),
    title text not null check (length(title) between 1 and 200),
    opens_on date not null,
    closes_on date not null,
    decides_on date not null,
    time_zone text not null,
    place text not null check (length(place) between 1 and 100),
    places integer not null check (places between 1 and 10000),
    contacts jsonb not null,
    help_line text check (length(help_line) <= 500),
    version integer not null,
    check (opens_on <= closes_on and closes_on < decides_on)
  );
  create index on intake (organisation);
  create index on intake (pathway) where stage = 'open';
  alter table intake enable row level security, force row level security;
  create policy announced on intake for select using (stage <> 'draft');
  create policy staff on intake for select using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy lead on intake using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on intake using ((select app_system())) with check ((select app_system()));
  grant select, insert, update on intake to paircours_api;

  -- Last number given, per organisation and year.
  create table application_counter (
    organisation uuid not null references organisation,
    year integer not null,
    last integer not null,
    primary key (organisation, year)
  );
  grant select, insert, update on application_counter to paircours_api;
`;

const applications = `
  -- personal: account, number, answers (contact details; declarations, some of them about health)
  create table application (
    id uuid primary key,
    organisation uuid not null references organisation,
    intake uuid not null references intake,
    account uuid not null,
    stage text not null check (stage in ('draft', 'submitted', 'in-review', 'offered', 'waiting-listed', 'accepted', 'declined', 'refused', 'withdrawn')),
    number text,
    answers jsonb not null,
    version integer not null,
    started_at timestamptz not null,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    sent_to_panel_at timestamptz,
    withdrawn_at timestamptz,
    check ((number is null) = (submitted_at is null)),
    check (stage in ('draft', 'withdrawn') or submitted_at is not null),
    check ((stage = 'withdrawn') = (withdrawn_at is not null)),
    unique (organisation, number)
  );
  -- One per intake and account; somebody who withdrew may begin again.
  create unique index application_once on application (intake, account) where stage <> 'withdrawn';
  create index on application (account);
  create index on application (organisation, intake);

  -- personal: who may read whose file, named when it goes to the panel
  create table statement_reader (
    application uuid not null references application,
    account uuid not null,
    owner uuid not null,
    organisation uuid not null references organisation,
    granted_at timestamptz not null,
    primary key (application, account)
  );
  create index on statement_reader (account);
  alter table statement_reader enable row level security, force row level security;
  create policy reader on statement_reader for select using (account = (select app_account()));
  create policy owner on statement_reader using (owner = (select app_account())) with check (false);
  create policy staff on statement_reader
    using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy house on statement_reader using ((select app_system())) with check ((select app_system()));
  grant select, insert, delete on statement_reader to paircours_api;

  alter table application enable row level security, force row level security;
  create policy own on application using (account = (select app_account())) with check (account = (select app_account()));
  -- What somebody has not sent is nobody else's to see.
  create policy staff on application
    using (stage <> 'draft' and organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
    with check (stage <> 'draft' and organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy panel on application for select
    using (stage not in ('draft', 'submitted', 'withdrawn') and id in (select r.application from statement_reader r where r.account = (select app_account())));
  create policy house on application using ((select app_system())) with check ((select app_system()));
  create policy counted on application for select to paircours_owner using (stage = 'draft');
  grant select, insert, update on application to paircours_api;

  -- How many are still writing: a number, never who.
  create function drafts_of(wanted uuid) returns integer language sql stable security definer set search_path = public as $$
    select count(*)::integer from application
    where intake = wanted and stage = 'draft' and organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[])
  $$;
  revoke execute on function drafts_of from public;
  grant execute on function drafts_of to paircours_api;
`;

const evidence = `
  -- personal: sealed (the file, with its owner's key), reason (staff to candidate), issued_on
  create table evidence_file (
    id uuid primary key,
    application uuid not null references application,
    organisation uuid not null references organisation,
    account uuid not null,
    document text not null,
    media text not null check (media in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes integer not null check (bytes between 1 and 10485760),
    sealed bytea not null,
    state text not null check (state in ('received', 'accepted', 'refused')),
    reason text check (length(reason) <= 1000),
    issued_on date,
    received_at timestamptz not null,
    checked_by uuid,
    checked_at timestamptz,
    unique (application, document),
    check ((state = 'received') = (checked_at is null)),
    check (state <> 'refused' or reason is not null)
  );
  alter table evidence_file enable row level security, force row level security;
  create policy own on evidence_file using (account = (select app_account())) with check (account = (select app_account()));
  create policy staff on evidence_file
    using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[])
      and application in (select a.id from application a where a.stage <> 'draft' and a.id = evidence_file.application))
    with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy panel on evidence_file for select
    using (application in (select r.application from statement_reader r where r.account = (select app_account())));
  create policy house on evidence_file using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on evidence_file to paircours_api;

  -- personal: who opened whose document, and when; shown to the person concerned
  create table evidence_reading (
    id bigint generated always as identity primary key,
    application uuid not null references application,
    document text not null,
    owner uuid not null,
    reader uuid not null,
    at timestamptz not null
  );
  create index on evidence_reading (application);
  alter table evidence_reading enable row level security, force row level security;
  create policy owner on evidence_reading for select using (owner = (select app_account()));
  create policy reader on evidence_reading for insert with check (reader = (select app_account()));
  grant select, insert on evidence_reading to paircours_api;

  -- personal: note (staff to candidate)
  create table document_request (
    id uuid primary key,
    application uuid not null references application,
    organisation uuid not null references organisation,
    account uuid not null,
    document text not null,
    note text check (length(note) <= 1000),
    due_on date not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz
  );
  create unique index document_request_once on document_request (application, document) where answered_at is null;
  create index on document_request (account);
  alter table document_request enable row level security, force row level security;
  create policy own on document_request using (account = (select app_account())) with check (account = (select app_account()));
  create policy staff on document_request
    using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy house on document_request using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on document_request to paircours_api;
`;

const statements = `
  -- personal: sealed (the lived-experience statement, with its owner's key); no policy for staff, nor for the house
  create table statement (
    application uuid primary key references application,
    account uuid not null,
    sealed bytea,
    words integer not null,
    version integer not null,
    saved_at timestamptz not null,
    -- The disclosure: agreed on that day, to the readers named, until that day.
    agreed_at timestamptz,
    shown_until date,
    withdrawn_at timestamptz,
    check (withdrawn_at is null or sealed is null),
    check ((agreed_at is null) = (shown_until is null))
  );
  alter table statement enable row level security, force row level security;
  create policy own on statement using (account = (select app_account())) with check (account = (select app_account()));
  create policy readers on statement for select
    using (application in (select r.application from statement_reader r where r.account = (select app_account())));
  grant select, insert, update, delete on statement to paircours_api;

  -- personal: who read whose statement, for what, and when; shown to its owner, never changed
  create table statement_reading (
    id bigint generated always as identity primary key,
    application uuid not null references application,
    owner uuid not null,
    reader uuid not null,
    purpose text not null check (purpose in ('scoring', 'third-reading', 'appeal')),
    at timestamptz not null
  );
  create index on statement_reading (application);
  alter table statement_reading enable row level security, force row level security;
  create policy owner on statement_reading for select using (owner = (select app_account()));
  create policy reader on statement_reading for insert with check (reader = (select app_account()));
  create policy own_readings on statement_reading for select using (reader = (select app_account()));
  grant select, insert on statement_reading to paircours_api;
`;
