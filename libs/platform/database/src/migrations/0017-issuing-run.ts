import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the issuing of a whole jury's certificates goes: whether it rests, and what went wrong for whom. */
export class IssuingRun1795000000017 implements MigrationInterface {
  readonly name = 'IssuingRun1795000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issuing_pause (
        deliberation uuid primary key references deliberation,
        organisation uuid not null,
        paused boolean not null,
        changed_by uuid not null,
        changed_at timestamptz not null
      );

      create table issuing_fault (
        id uuid primary key,
        certificate_order uuid not null references certificate_order,
        organisation uuid not null,
        code text not null check (code in ('key', 'drawing', 'unexpected')),
        met_at timestamptz not null
      );
      create index on issuing_fault (certificate_order, met_at);

      alter table issuing_pause enable row level security, force row level security;
      alter table issuing_fault enable row level security, force row level security;
      create policy house on issuing_pause using ((select app_system())) with check ((select app_system()));
      create policy house on issuing_fault using ((select app_system())) with check ((select app_system()));
      create policy staff on issuing_pause for select using (organisation = any ((select app_organisations('programme-lead', 'secretary', 'jury'))::uuid[]));
      create policy lead on issuing_pause using (organisation = any ((select app_organisations('programme-lead'))::uuid[]))
        with check (organisation = any ((select app_organisations('programme-lead'))::uuid[]));
      create policy staff on issuing_fault for select using (organisation = any ((select app_organisations('programme-lead', 'secretary', 'jury'))::uuid[]));
      create trigger append_only before update or delete or truncate on issuing_fault for each statement execute function refuse_change();
      grant select, insert, update on issuing_pause to paircours_api;
      grant select, insert on issuing_fault to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table issuing_fault, issuing_pause');
  }
}
