import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What learners, links and staff may see and do on an internship: the same three policies on every table of it. */
const policies = (table: string, agreement: string) => `
  alter table ${table} enable row level security, force row level security;
  create policy own on ${table} using (account = (select app_account())) with check (account = (select app_account()));
  create policy staff on ${table}
    using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
    with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
  create policy awarding on ${table} for select
    using (organisation = any ((select app_organisations('jury', 'trainer'))::uuid[]));
  create policy linked on ${table}
    using (${agreement} in ((select app_link('sign-agreement')), (select app_link('tutor-internship'))))
    with check (${agreement} in ((select app_link('sign-agreement')), (select app_link('tutor-internship'))));
  create policy house on ${table} using ((select app_system())) with check ((select app_system()));
`;

const appendOnly = (table: string) =>
  `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();`;

export class Placement1795000000007 implements MigrationInterface {
  readonly name = 'Placement1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table host_organisation (
        id uuid primary key,
        organisation uuid not null,
        name text not null check (length(name) between 1 and 300),
        address text not null,
        contact_name text not null,
        contact_email text not null
      );
      create index on host_organisation (organisation, name);

      -- personal: who does an internship where, with whom
      create table placement_agreement (
        id uuid primary key,
        organisation uuid not null,
        enrolment uuid not null,
        account uuid not null,
        edition_id uuid not null,
        host uuid not null references host_organisation,
        stage text not null check (stage in ('draft', 'to-sign', 'active', 'completed', 'cancelled')),
        version integer not null check (version > 0),
        tutor_name text not null,
        tutor_email text not null,
        referent text not null,
        starts_on date not null,
        ends_on date not null,
        planned_minutes integer not null check (planned_minutes > 0),
        presence text not null,
        activities text not null,
        competences text not null,
        supervision text not null,
        allowance text not null,
        language text not null check (language in ('fr', 'en')),
        time_zone text not null,
        prepared_at timestamptz not null,
        check (stage = 'draft' or ends_on >= starts_on)
      );
      create unique index one_internship_at_a_time on placement_agreement (enrolment) where stage <> 'cancelled';
      create index on placement_agreement (organisation, stage);
      create index on placement_agreement (account);
      ${policies('placement_agreement', 'id')}
      grant select, insert, update on placement_agreement to paircours_api;

      alter table host_organisation enable row level security, force row level security;
      create policy staff on host_organisation
        using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]))
        with check (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
      create policy of_own_internship on host_organisation for select using (exists (select 1 from placement_agreement a where a.host = host_organisation.id));
      grant select, insert, update on host_organisation to paircours_api;

      -- personal, proves: never changed
      create table agreement_signature (
        agreement uuid not null references placement_agreement,
        version integer not null,
        party text not null check (party in ('learner', 'host', 'programme')),
        organisation uuid not null,
        account uuid not null,
        name text not null check (length(name) between 1 and 300),
        signed_on date not null,
        signed_at timestamptz not null,
        primary key (agreement, version, party)
      );
      ${policies('agreement_signature', 'agreement')}
      ${appendOnly('agreement_signature')}
      grant select, insert on agreement_signature to paircours_api;

      -- personal: what somebody did on a day
      create table hours_entry (
        id uuid primary key,
        agreement uuid not null references placement_agreement,
        organisation uuid not null,
        account uuid not null,
        day date not null,
        starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
        break_minutes integer not null check (break_minutes >= 0),
        activity text not null,
        stage text not null check (stage in ('noted', 'countersigned', 'sent-back', 'withdrawn')),
        noted_at timestamptz not null
      );
      create index on hours_entry (agreement, day);
      ${policies('hours_entry', 'agreement')}
      grant select, insert, update on hours_entry to paircours_api;

      -- personal, proves: never changed
      create table hours_answer (
        entry uuid primary key references hours_entry,
        agreement uuid not null references placement_agreement,
        organisation uuid not null,
        account uuid not null,
        answer text not null check (answer in ('countersigned', 'sent-back')),
        name text not null,
        note text not null,
        answered_at timestamptz not null,
        check (answer = 'countersigned' or length(note) > 0)
      );
      create index on hours_answer (agreement);
      ${policies('hours_answer', 'agreement')}
      ${appendOnly('hours_answer')}
      grant select, insert on hours_answer to paircours_api;

      -- personal, proves: never changed
      create table tutor_report (
        agreement uuid primary key references placement_agreement,
        organisation uuid not null,
        account uuid not null,
        observed jsonb not null,
        strengths text not null,
        next_steps text not null,
        recommends boolean not null,
        name text not null,
        reported_at timestamptz not null
      );
      ${policies('tutor_report', 'agreement')}
      ${appendOnly('tutor_report')}
      grant select, insert on tutor_report to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tutor_report, hours_answer, hours_entry, agreement_signature, host_organisation, placement_agreement cascade');
  }
}
