const personal = ['cohort', 'enrolment', 'training_session', 'signing_secret', 'signing_throttle', 'learner_signature', 'attendance_entry', 'unit_result'];

const staff = `organisation = any ((select app_organisations('programme-lead', 'secretary', 'jury'))::uuid[])`;
const lead = `organisation = any ((select app_organisations('programme-lead'))::uuid[])`;
const own = 'account = (select app_account())';
const house = '(select app_system())';
const taughtCohort = 'cohort = any ((select cohorts_taught())::uuid[])';
const taughtSession = `session in (select id from training_session where trainer = (select app_account()) and organisation = any ((select app_organisations('trainer'))::uuid[]))`;
const teacher = `(trainer = (select app_account()) and organisation = any ((select app_organisations('trainer'))::uuid[]))`;

/** Learners see what is theirs; trainers the sessions they teach and the people in them; staff and jury their organisation. */
export const trainingAccess = `
  ${personal.map((table) => `alter table ${table} enable row level security, force row level security;`).join('\n')}
  ${personal.map((table) => `create policy house on ${table} using (${house}) with check (${house});`).join('\n')}

  -- With the owner's eyes, since a policy on enrolments that reads sessions and one on sessions that reads enrolments would chase each other.
  create policy look_ups on enrolment for select to paircours_owner using (true);
  create policy look_ups on training_session for select to paircours_owner using (true);
  create function cohorts_followed() returns uuid[] language sql stable security definer set search_path = public as $$
    select coalesce(array_agg(cohort), '{}') from enrolment where account = (select app_account())
  $$;
  create function cohorts_taught() returns uuid[] language sql stable security definer set search_path = public as $$
    select coalesce(array_agg(distinct cohort), '{}') from training_session
    where trainer = (select app_account()) and stage <> 'cancelled' and organisation = any ((select app_organisations('trainer'))::uuid[])
  $$;
  revoke execute on function cohorts_followed, cohorts_taught from public;
  grant execute on function cohorts_followed, cohorts_taught to paircours_api;

  create policy staff on cohort for select using (${staff});
  create policy followed on cohort for select using (id = any ((select cohorts_followed())::uuid[]) or id = any ((select cohorts_taught())::uuid[]));
  create policy opened on cohort for insert with check (${lead});
  create policy changed on cohort for update using (${lead}) with check (${lead});
  grant select, insert, update on cohort to paircours_api;

  create policy own on enrolment for select using (${own});
  create policy staff on enrolment for select using (${staff});
  create policy taught on enrolment for select using (${taughtCohort});
  create policy added on enrolment for insert with check (${lead});
  create policy moved on enrolment for update using (${lead}) with check (${lead});
  grant select, insert on enrolment to paircours_api;
  grant update (stage, reason, since, version) on enrolment to paircours_api;

  create policy staff on training_session for select using (${staff});
  create policy followed on training_session for select using (cohort = any ((select cohorts_followed())::uuid[]));
  create policy taught on training_session for select using (${teacher});
  create policy planned on training_session for insert with check (${lead});
  create policy changed on training_session for update using (${lead} or ${teacher}) with check (${lead} or ${teacher});
  grant select, insert on training_session to paircours_api;
  grant update (unit, day, half, starts_at, ends_at, place, online_link, trainer, stage, stage_since, version) on training_session to paircours_api;

  create policy taught on signing_secret using (${taughtSession}) with check (${taughtSession});
  grant select, insert on signing_secret to paircours_api;
  grant select, insert, update on signing_throttle to paircours_api;

  create policy own on learner_signature using (${own}) with check (${own});
  create policy staff on learner_signature for select using (${staff});
  create policy taught on learner_signature for select using (${taughtSession});
  grant select, insert on learner_signature to paircours_api;

  create policy own on attendance_entry for select using (${own});
  create policy staff on attendance_entry for select using (${staff});
  create policy taught on attendance_entry for select using (${taughtSession});
  create policy recorded on attendance_entry for insert with check (recorded_by = (select app_account()) and (${lead} or ${taughtSession}));
  grant select, insert on attendance_entry to paircours_api;

  create policy own on unit_result for select using (${own});
  create policy staff on unit_result for select using (${staff});
  create policy taught on unit_result for select using (${taughtCohort});
  create policy recorded on unit_result for insert with check (recorded_by = (select app_account()) and (${lead} or ${taughtCohort}));
  grant select, insert on unit_result to paircours_api;
`;
