/** Every row below names its organisation and cohort, and composite keys keep them those of the row it points to. */
export const trainingTables = `
  create table cohort (
    id uuid primary key,
    organisation uuid not null references organisation,
    intake uuid unique,
    edition_id uuid not null,
    title text not null check (length(title) between 1 and 200),
    time_zone text not null,
    starts_on date,
    opened_at timestamptz not null,
    version integer not null default 1,
    unique (id, organisation)
  );
  create index on cohort (organisation);

  create table enrolment (
    id uuid primary key,
    organisation uuid not null,
    cohort uuid not null,
    account uuid not null,
    application uuid unique,
    stage text not null check (stage in ('enrolled', 'postponed', 'withdrawn')),
    reason text check (reason in ('own-request', 'other-commitment', 'next-cohort', 'no-news', 'entered-by-mistake')),
    since timestamptz not null,
    version integer not null default 1,
    unique (cohort, account),
    unique (id, cohort, account),
    foreign key (cohort, organisation) references cohort (id, organisation),
    check ((stage = 'enrolled') = (reason is null))
  );
  create index on enrolment (account);

  create table training_session (
    id uuid primary key,
    organisation uuid not null,
    cohort uuid not null,
    unit text not null check (length(unit) between 1 and 60),
    day date not null,
    half text not null check (half in ('am', 'pm')),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    place text not null check (length(place) <= 300),
    online_link text check (length(online_link) <= 500),
    trainer uuid,
    stage text not null check (stage in ('planned', 'signing', 'countersigned', 'cancelled')),
    stage_since timestamptz not null,
    version integer not null default 1,
    unique (id, cohort),
    foreign key (cohort, organisation) references cohort (id, organisation),
    check (length(place) > 0 or online_link is not null)
  );
  create unique index one_session_at_a_time on training_session (cohort, day, half) where stage <> 'cancelled';
  create index on training_session (trainer, day);
  create index on training_session (organisation, starts_at);

  -- Apart from its session, so that no learner's query can ever reach it.
  create table signing_secret (
    session uuid primary key references training_session,
    secret bytea not null
  );

  create table signing_throttle (
    session uuid not null references training_session,
    enrolment uuid not null references enrolment,
    since timestamptz not null,
    tries integer not null,
    primary key (session, enrolment)
  );

  create table learner_signature (
    id uuid primary key,
    organisation uuid not null,
    cohort uuid not null,
    session uuid not null,
    enrolment uuid not null,
    account uuid not null,
    signed_at timestamptz not null,
    unique (session, enrolment),
    foreign key (cohort, organisation) references cohort (id, organisation),
    foreign key (session, cohort) references training_session (id, cohort),
    foreign key (enrolment, cohort, account) references enrolment (id, cohort, account)
  );
  create index on learner_signature (enrolment, session);
  create index on learner_signature (cohort, enrolment, session);

  create table attendance_entry (
    id uuid primary key,
    organisation uuid not null,
    cohort uuid not null,
    session uuid not null,
    enrolment uuid not null,
    account uuid not null,
    presence text not null check (presence in ('present', 'absent')),
    evidence text check (evidence in ('no-device', 'device-trouble', 'code-missed', 'signed-on-paper')),
    justified text check (justified in ('professional', 'personal', 'transport', 'official-appointment', 'agreed-beforehand')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    supersedes uuid unique references attendance_entry,
    because text check (because in ('entered-by-mistake', 'signature-obtained', 'justification-received', 'presence-confirmed')),
    foreign key (cohort, organisation) references cohort (id, organisation),
    foreign key (session, cohort) references training_session (id, cohort),
    foreign key (enrolment, cohort, account) references enrolment (id, cohort, account),
    check (evidence is null or presence = 'present'),
    check (justified is null or presence = 'absent'),
    check ((supersedes is null) = (because is null))
  );
  create unique index one_first_entry on attendance_entry (session, enrolment) where supersedes is null;
  create index on attendance_entry (enrolment, session);
  create index on attendance_entry (cohort, enrolment, session);

  create table unit_result (
    id uuid primary key,
    organisation uuid not null,
    cohort uuid not null,
    enrolment uuid not null,
    account uuid not null,
    unit text not null check (length(unit) between 1 and 60),
    sitting smallint not null check (sitting in (1, 2)),
    outcome text not null check (outcome in ('passed', 'not-yet', 'absent', 'marked')),
    -- Thousandths of a point out of 20.
    mark integer check (mark between 0 and 20000),
    decided_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    supersedes uuid unique references unit_result,
    because text check (because in ('entered-by-mistake', 'reviewed')),
    foreign key (cohort, organisation) references cohort (id, organisation),
    foreign key (enrolment, cohort, account) references enrolment (id, cohort, account),
    check ((outcome = 'marked') = (mark is not null)),
    check ((supersedes is null) = (because is null))
  );
  create unique index one_first_result on unit_result (enrolment, unit, sitting) where supersedes is null;
  create index on unit_result (enrolment);
  create index on unit_result (cohort, enrolment);

  create trigger append_only before update or delete or truncate on learner_signature for each statement execute function refuse_change();
  create trigger append_only before update or delete or truncate on attendance_entry for each statement execute function refuse_change();
  create trigger append_only before update or delete or truncate on unit_result for each statement execute function refuse_change();
`;
