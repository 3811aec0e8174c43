import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Continuing education that a renewal asks for, and which reminders were sent. */
export class Renewal1795000000018 implements MigrationInterface {
  readonly name = 'Renewal1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A renewed paper counts for another length of time than the award's own day would give.
      alter table certificate_order add column valid_until date;

      create table continuing_education (
        id uuid primary key,
        certificate uuid not null references certificate,
        organisation uuid not null,
        account uuid not null,
        category text not null,
        title text not null check (title <> ''),
        done_on date not null,
        minutes integer not null check (minutes > 0),
        state text not null check (state in ('declared', 'accepted', 'refused')),
        reason text not null default '',
        declared_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        check ((state = 'declared') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        check (state <> 'refused' or reason <> '')
      );
      create index on continuing_education (certificate);
      create index on continuing_education (organisation) where state = 'declared';

      create table renewal_reminder (
        certificate uuid not null references certificate,
        occasion text not null,
        organisation uuid not null,
        sent_at timestamptz not null,
        primary key (certificate, occasion)
      );

      alter table continuing_education enable row level security, force row level security;
      alter table renewal_reminder enable row level security, force row level security;
      create policy house on continuing_education using ((select app_system())) with check ((select app_system()));
      create policy house on renewal_reminder using ((select app_system())) with check ((select app_system()));
      create policy own on continuing_education using (account = (select app_account()) and state = 'declared')
        with check (account = (select app_account()) and state = 'declared');
      create policy own_reading on continuing_education for select using (account = (select app_account()));
      create policy staff on continuing_education for select using (organisation = any ((select app_organisations('programme-lead', 'secretary'))::uuid[]));
      create policy lead on continuing_education for update using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
        with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]) and decided_by = (select app_account()));
      create trigger append_only before update or delete or truncate on renewal_reminder for each statement execute function refuse_change();
      grant select, insert, delete on continuing_education to paircours_api;
      grant update (state, reason, decided_by, decided_at) on continuing_education to paircours_api;
      grant select, insert on renewal_reminder to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table renewal_reminder, continuing_education; alter table certificate_order drop column valid_until');
  }
}
