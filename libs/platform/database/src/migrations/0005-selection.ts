import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Panels, their readings and reviews, decisions and offers. */
export class Selection1795000000005 implements MigrationInterface {
  readonly name = 'Selection1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(places);
    await runner.query(panels);
    await runner.query(reviews);
    await runner.query(decisions);
    await runner.query(offers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table offer, ranking_choice, selection_decision, review, panel_reading, panel_member;
      drop function fill_place, keep_sent_answer;
      drop policy places on intake;
      alter table intake drop column places_taken, drop column automatic_next;
    `);
  }
}

const places = `
  alter table intake
    add column places_taken integer not null default 0,
    -- Whether the next person on the waiting list is written to without somebody confirming it.
    add column automatic_next boolean not null default false,
    add constraint places_never_exceeded check (places_taken between 0 and places);
  create policy places on intake to paircours_owner using (true) with check (true);

  -- Fills one place, or says that none is left. One conditional update: of many at the same instant, exactly as many succeed as there are places.
  -- Candidates may not change an intake, hence with the owner's eyes.
  create function fill_place(wanted uuid) returns boolean language sql volatile security definer set search_path = public as $$
    with filled as (update intake set places_taken = places_taken + 1 where id = wanted and places_taken < places returning 1)
    select exists (select from filled)
  $$;
  revoke execute on function fill_place from public;
  grant execute on function fill_place to paircours_api;
`;

const panels = `
  -- personal: who sits on the panel of an intake
  create table panel_member (
    intake uuid not null references intake,
    account uuid not null,
    organisation uuid not null references organisation,
    named_at timestamptz not null,
    primary key (intake, account)
  );
  create index on panel_member (account);
  alter table panel_member enable row level security, force row level security;
  create policy own on panel_member for select using (account = (select app_account()));
  -- A candidate sees who may read their file, before writing anything.
  create policy candidates on panel_member for select using (intake in (select a.intake from application a where a.account = (select app_account())));
  create policy staff on panel_member for select using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy lead on panel_member using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on panel_member using ((select app_system())) with check ((select app_system()));
  grant select, insert, delete on panel_member to paircours_api;

  -- personal: who is asked to read whose file, and how far that is; no score is in it
  create table panel_reading (
    application uuid not null references application,
    reader uuid not null,
    intake uuid not null references intake,
    organisation uuid not null references organisation,
    third boolean not null,
    asked_at timestamptz not null,
    given_at timestamptz,
    recused_at timestamptz,
    primary key (application, reader)
  );
  create index on panel_reading (reader);
  create index on panel_reading (intake);
  alter table panel_reading enable row level security, force row level security;
  -- A reader sees nothing of the other reading, not even that it exists.
  create policy own on panel_reading using (reader = (select app_account())) with check (reader = (select app_account()));
  create policy lead on panel_reading using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on panel_reading using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on panel_reading to paircours_api;
`;

const reviews = `
  -- personal: scores and reasons of one reader about one person
  create table review (
    application uuid not null,
    reader uuid not null,
    organisation uuid not null references organisation,
    scores jsonb not null,
    reasons jsonb not null,
    version integer not null,
    saved_at timestamptz not null,
    given_at timestamptz,
    -- Set by the house once every review asked for is given; until then the row is its author's alone.
    opened_at timestamptz,
    primary key (application, reader),
    foreign key (application, reader) references panel_reading on delete cascade,
    check (opened_at is null or given_at is not null)
  );
  alter table review enable row level security, force row level security;
  create policy author_reads on review for select using (reader = (select app_account()));
  create policy author_begins on review for insert with check (reader = (select app_account()) and given_at is null and opened_at is null
    and application in (select r.application from panel_reading r where r.reader = (select app_account()) and r.recused_at is null));
  create policy author_writes on review for update using (reader = (select app_account()) and given_at is null)
    with check (reader = (select app_account()) and opened_at is null);
  -- Nobody who still owes a reading of this file sees another's, whatever else they are.
  create policy fellow_readers on review for select using (opened_at is not null
    and application in (select r.application from panel_reading r where r.reader = (select app_account()) and r.given_at is not null and r.recused_at is null));
  create policy lead on review for select using (opened_at is not null and organisation = any ((select app_organisations('programme-lead'))::uuid[])
    and application not in (select r.application from panel_reading r where r.reader = (select app_account()) and r.given_at is null and r.recused_at is null));
  create policy house on review using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on review to paircours_api;
`;

const decisions = `
  -- personal: letter and findings, written by a person for the person concerned
  create table selection_decision (
    id uuid primary key,
    application uuid not null references application,
    intake uuid not null references intake,
    organisation uuid not null references organisation,
    account uuid not null,
    outcome text not null check (outcome in ('offer', 'waiting-list', 'refusal')),
    rank integer check (rank > 0),
    letter text not null check (length(letter) <= 4000),
    findings jsonb not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    version integer not null,
    sent_at timestamptz,
    -- The decision bears the day its letter leaves; the appeal runs from that day.
    decided_on date,
    appeal_by date,
    -- Settled scores in half-points by criterion, as they were when the answer left.
    scores jsonb not null,
    check ((outcome = 'waiting-list') = (rank is not null)),
    check ((sent_at is null) = (decided_on is null)),
    check ((outcome = 'refusal' and sent_at is not null) = (appeal_by is not null))
  );
  -- One answer in preparation at a time; what was sent stays as it was.
  create unique index selection_decision_once on selection_decision (application) where sent_at is null;
  create unique index selection_decision_rank on selection_decision (intake, rank) where outcome = 'waiting-list';
  create index on selection_decision (application);
  create index on selection_decision (account);
  alter table selection_decision enable row level security, force row level security;
  create policy own on selection_decision for select using (account = (select app_account()) and sent_at is not null);
  create policy lead on selection_decision using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on selection_decision using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on selection_decision to paircours_api;
  create function keep_sent_answer() returns trigger language plpgsql as $$
    begin raise exception 'an answer that was sent is kept as it is'; end $$;
  create trigger sent_is_kept before update or delete on selection_decision
    for each row when (old.sent_at is not null) execute function keep_sent_answer();

  -- Where a person put files that the rules leave equal.
  create table ranking_choice (
    application uuid primary key references application,
    intake uuid not null references intake,
    organisation uuid not null references organisation,
    place integer not null check (place > 0),
    chosen_by uuid not null,
    chosen_at timestamptz not null
  );
  create index on ranking_choice (intake);
  alter table ranking_choice enable row level security, force row level security;
  create policy lead on ranking_choice using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on ranking_choice using ((select app_system())) with check ((select app_system()));
  grant select, insert, update, delete on ranking_choice to paircours_api;
`;

const offers = `
  -- personal: who is offered a place, and what they answered
  create table offer (
    id uuid primary key,
    application uuid not null references application,
    intake uuid not null references intake,
    organisation uuid not null references organisation,
    account uuid not null,
    edition_id uuid not null,
    stage text not null check (stage in ('prepared', 'open', 'accepted', 'declined', 'expired', 'withdrawn')),
    -- More offers than places were made on purpose: the first to accept have them.
    first_come boolean not null,
    -- The offer whose place this one takes over: each is replaced once at most.
    replaces uuid unique references offer,
    prepared_at timestamptz not null,
    made_at timestamptz,
    deadline date,
    expires_at timestamptz,
    closed_at timestamptz,
    check ((stage = 'prepared') <= (made_at is null)),
    check ((made_at is null) = (expires_at is null) and (made_at is null) = (deadline is null)),
    check ((stage in ('prepared', 'open')) = (closed_at is null))
  );
  create unique index offer_once on offer (application) where stage in ('prepared', 'open', 'accepted');
  create index on offer (intake);
  create index on offer (account);
  create index on offer (expires_at) where stage = 'open';
  alter table offer enable row level security, force row level security;
  create policy own on offer for select using (account = (select app_account()) and stage <> 'prepared' and made_at is not null);
  create policy own_answer on offer for update using (account = (select app_account()) and stage = 'open')
    with check (account = (select app_account()) and stage in ('open', 'accepted', 'declined'));
  create policy lead on offer using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
  create policy house on offer using ((select app_system())) with check ((select app_system()));
  grant select, insert, update on offer to paircours_api;
`;
