import type { MigrationInterface, QueryRunner } from 'typeorm';
import { awardPolicies } from './0008-award-policies';

/** Deliberations, what they decide, the certificates that follow, and the one door through which anybody may check them. */
export class Award1795000000008 implements MigrationInterface {
  readonly name = 'Award1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deliberations);
    await runner.query(certificates);
    await runner.query(awardPolicies);
    await runner.query(publicDoor);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function verify_certificate;
      drop table certificate_sharing, certificate_revocation, certificate_document, certificate, certificate_order, award, award_counter,
        settled_file, minutes_document, jury_decision, recusal, deliberation_file, juror, deliberation;
      drop function refuse_decision_outside_sitting;
    `);
  }
}

const deliberations = `
  create table deliberation (
    id uuid primary key,
    organisation uuid not null references organisation,
    cohort uuid not null,
    edition_id uuid not null,
    cohort_title text not null,
    sits_on date not null,
    quorum integer not null check (quorum >= 1),
    stage text not null check (stage in ('convened', 'open', 'sealed', 'cancelled')),
    version integer not null check (version >= 1),
    convened_by uuid not null,
    convened_at timestamptz not null,
    sealed_by uuid,
    sealed_at timestamptz,
    check ((stage = 'sealed') = (sealed_at is not null) and (sealed_at is null) = (sealed_by is null))
  );
  create index on deliberation (organisation, sits_on);

  create table juror (
    deliberation uuid not null references deliberation,
    account uuid not null,
    organisation uuid not null,
    chair boolean not null,
    present_at timestamptz,
    primary key (deliberation, account)
  );
  create unique index on juror (deliberation) where chair;
  create index on juror (account);

  create table deliberation_file (
    deliberation uuid not null references deliberation,
    enrolment uuid not null,
    account uuid not null,
    organisation uuid not null,
    live boolean not null,
    primary key (deliberation, enrolment)
  );
  -- A file lies before one jury at a time.
  create unique index on deliberation_file (enrolment) where live;

  create table recusal (
    deliberation uuid not null,
    enrolment uuid not null,
    account uuid not null,
    organisation uuid not null,
    tie text not null check (tie in ('tutor', 'trainer', 'employer', 'relative', 'other')),
    declared_at timestamptz not null,
    primary key (deliberation, enrolment, account),
    foreign key (deliberation, enrolment) references deliberation_file,
    foreign key (deliberation, account) references juror
  );

  create table jury_decision (
    deliberation uuid not null,
    enrolment uuid not null,
    sequence integer not null check (sequence >= 1),
    organisation uuid not null,
    outcome text not null check (outcome in ('award', 'not-awarded', 'deferred')),
    reason text not null,
    answer text not null check (answer in ('met', 'not-met', 'undetermined')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (deliberation, enrolment, sequence),
    foreign key (deliberation, enrolment) references deliberation_file,
    foreign key (deliberation, decided_by) references juror,
    check (reason <> '' or (outcome = 'award' and answer = 'met'))
  );
  create function refuse_decision_outside_sitting() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from deliberation where id = new.deliberation and stage = 'open') then
        raise exception 'deliberation % is not open', new.deliberation;
      end if;
      return new;
    end $$;
  create trigger only_while_open before insert on jury_decision for each row execute function refuse_decision_outside_sitting();

  create table minutes_document (
    deliberation uuid primary key references deliberation,
    organisation uuid not null,
    bytes bytea not null,
    sha256 bytea not null check (sha256 = sha256(bytes)),
    written_at timestamptz not null
  );

  -- What the jury decided in the end, as the person reads it.
  create table settled_file (
    deliberation uuid not null,
    enrolment uuid not null,
    account uuid not null,
    organisation uuid not null,
    edition_id uuid not null,
    outcome text not null check (outcome in ('award', 'not-awarded', 'deferred')),
    reason text not null,
    settled_on date not null,
    primary key (deliberation, enrolment),
    foreign key (deliberation, enrolment) references deliberation_file
  );
  create index on settled_file (account);

  -- The last rank given, by organisation and year: taken and used in one transaction, so that no number is lost.
  create table award_counter (
    organisation uuid not null,
    year integer not null,
    last integer not null check (last >= 1),
    primary key (organisation, year)
  );

  create table award (
    id uuid primary key,
    organisation uuid not null,
    deliberation uuid not null,
    enrolment uuid not null unique,
    account uuid not null,
    edition_id uuid not null,
    year integer not null,
    rank integer not null,
    awarded_on date not null,
    awarded_at timestamptz not null,
    unique (organisation, year, rank),
    foreign key (deliberation, enrolment) references deliberation_file
  );
  create index on award (account);
`;

const certificates = `
  -- What is to be issued, and under which name; a name that cannot be printed waits here for another spelling.
  create table certificate_order (
    id uuid primary key,
    award uuid not null references award,
    organisation uuid not null,
    account uuid not null,
    issue integer not null check (issue >= 1),
    given_name text not null,
    family_name text not null,
    printable boolean not null,
    ordered_by uuid not null,
    ordered_at timestamptz not null,
    unique (award, issue)
  );

  create table certificate (
    id uuid primary key references certificate_order,
    award uuid not null references award,
    organisation uuid not null,
    account uuid not null,
    code text not null unique check (code ~ '^[2346789BCDFGHJKMPQRTVWXY]{16}$'),
    secret_hash bytea not null,
    name_key text not null,
    printed jsonb not null,
    issued_at timestamptz not null
  );
  create index on certificate (account);
  create index on certificate (award);

  create table certificate_document (
    certificate uuid primary key references certificate,
    organisation uuid not null,
    account uuid not null,
    bytes bytea not null,
    sha256 bytea not null check (sha256 = sha256(bytes))
  );

  create table certificate_revocation (
    certificate uuid primary key references certificate,
    organisation uuid not null,
    account uuid not null,
    reason text not null check (reason <> ''),
    revoked_by uuid not null,
    revoked_at timestamptz not null
  );

  -- Whether the code answers: the holder's choice. No row: it does.
  create table certificate_sharing (
    certificate uuid primary key references certificate,
    account uuid not null,
    shared boolean not null,
    changed_at timestamptz not null
  );
`;

const publicDoor = `
  -- The only thing a visitor may ask: this code, with the name on the paper or the secret in its square.
  create function verify_certificate(wanted text, holder_key text, secret bytea) returns table (printed jsonb, shared boolean, revoked_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select c.printed, coalesce(s.shared, true), r.revoked_at
      from certificate c
        left join certificate_revocation r on r.certificate = c.id
        left join certificate_sharing s on s.certificate = c.id
      where c.code = wanted and ((holder_key <> '' and c.name_key = holder_key) or c.secret_hash = secret)
    $$;
  revoke execute on function verify_certificate from public;
  grant execute on function verify_certificate to paircours_public;
`;
