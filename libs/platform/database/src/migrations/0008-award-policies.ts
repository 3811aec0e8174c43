const appendOnly = [
  'recusal',
  'jury_decision',
  'minutes_document',
  'settled_file',
  'award',
  'certificate_order',
  'certificate',
  'certificate_document',
  'certificate_revocation',
];

const secured = [...appendOnly, 'deliberation', 'juror', 'deliberation_file', 'award_counter', 'certificate_sharing'];

/** Tables of the sitting: staff of the organisation, its jury, and the house. Which jury member may do what is the domain's. */
const ofTheSitting = [
  'juror',
  'deliberation_file',
  'recusal',
  'jury_decision',
  'minutes_document',
  'settled_file',
  'award',
  'award_counter',
  'certificate_order',
];

const forHouse = (table: string) => `create policy house on ${table} using ((select app_system())) with check ((select app_system()));`;

const working = `(select app_organisations('programme-lead', 'jury'))::uuid[]`;
const reading = `(select app_organisations('programme-lead', 'secretary', 'jury'))::uuid[]`;
const staff = `(select app_organisations('programme-lead', 'secretary'))::uuid[]`;
const lead = `(select app_organisations('programme-lead'))::uuid[]`;

/** Row-level security of the award context, and what can be added but never changed. */
export const awardPolicies = `
  ${secured.map((table) => `alter table ${table} enable row level security, force row level security; ${forHouse(table)}`).join('\n')}
  ${appendOnly.map((table) => `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();`).join('\n')}

  ${ofTheSitting
    .map(
      (table) =>
        `create policy readers on ${table} for select using (organisation = any (${reading})); create policy workers on ${table} using (organisation = any (${working})) with check (organisation = any (${working}));`,
    )
    .join('\n')}
  create policy staff on deliberation using (organisation = any (${staff})) with check (organisation = any (${staff}));
  create policy its_jury on deliberation
    using (organisation = any ((select app_organisations('jury'))::uuid[]) and exists (select 1 from juror where juror.deliberation = deliberation.id and juror.account = (select app_account())));

  create policy own on settled_file for select using (account = (select app_account()));
  create policy own on award for select using (account = (select app_account()));
  create policy own on certificate_order for select using (account = (select app_account()));
  create policy own on certificate for select using (account = (select app_account()));
  create policy staff on certificate for select using (organisation = any (${staff}));
  create policy own on certificate_document for select using (account = (select app_account()));
  create policy staff on certificate_document for select using (organisation = any (${staff}));
  create policy own on certificate_revocation for select using (account = (select app_account()));
  create policy staff on certificate_revocation for select using (organisation = any (${staff}));
  create policy by_lead on certificate_revocation for insert with check (organisation = any (${lead}) and revoked_by = (select app_account()));
  create policy own on certificate_sharing using (account = (select app_account())) with check (account = (select app_account()));

  -- The check at the public door runs with the owner's eyes, which see these three tables only.
  create policy look_up on certificate for select to paircours_owner using (true);
  create policy look_up on certificate_revocation for select to paircours_owner using (true);
  create policy look_up on certificate_sharing for select to paircours_owner using (true);

  grant select, insert on ${appendOnly.join(', ')} to paircours_api;
  grant select, insert, update on deliberation, award_counter, certificate_sharing to paircours_api;
  grant select, insert on juror, deliberation_file to paircours_api;
  grant update (present_at) on juror to paircours_api;
  grant update (live) on deliberation_file to paircours_api;
`;
