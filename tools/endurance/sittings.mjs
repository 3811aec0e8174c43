// Juries with much to decide: people and files are put in place with SQL, the sitting itself is convened, opened and sealed over the API.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

const person = `insert into account (id, given_name, family_name, email, language, email_confirmed_at, created_at) values ($1, $2, $3, $4, 'fr', $5, $5)`;
const since = '2026-03-01T12:00:00Z';
const day = '2026-07-03';

const addPerson = async (client, cookieName, organisation, { role, familyName }) => {
  const [account, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  await client.query(person, [account, 'Ana', familyName, `${account}@example.org`, since]);
  await client.query('insert into membership (account, organisation, role) values ($1, $2, $3)', [account, organisation, role]);
  await client.query(`insert into session (token_hash, account, opened_at, last_seen_at, expires_at) values ($1, $2, $3, '2999-01-01', '2999-01-01')`, [
    createHash('sha256').update(token).digest(),
    account,
    since,
  ]);
  return { account, cookie: `${cookieName}=${token}` };
};

/** An organisation with a lead and a jury of three. `client`: of somebody whom row-level security lets pass. */
export const openHouse = async (client, cookieName) => {
  const organisation = randomUUID();
  await client.query(
    `insert into organisation (id, name, jurisdiction, time_zone, language) values ($1, 'Coopérative des Deux-Rives', 'QC', 'America/Toronto', 'fr')`,
    [organisation],
  );
  const lead = await addPerson(client, cookieName, organisation, { role: 'programme-lead', familyName: 'Nadeau' });
  const jury = [];
  for (const familyName of ['Petit', 'Roy', 'Gagnon']) jury.push(await addPerson(client, cookieName, organisation, { role: 'jury', familyName }));
  return { organisation, lead, jury };
};

/** Names are of letters, as people's are. */
const enrol = `with cohort as (
    insert into cohort (id, organisation, edition_id, title, time_zone, starts_on, opened_at)
      select $1, $2, e.id, 'Hiver 2026', 'America/Toronto', '2026-03-09', $3 from pathway_edition e where e.slug = 'aqrp-2026' order by e.revision desc limit 1 returning id),
  people as (
    insert into account (id, given_name, family_name, email, language, email_confirmed_at, created_at)
      select gen_random_uuid(), 'Yasmine', 'Abdi-' || $5 || translate(n::text, '0123456789', 'abcdefghij'), $1 || '-' || n || '@example.org', 'fr', $3::timestamptz, $3::timestamptz from generate_series(1, $4::int) n returning id),
  files as (
    insert into enrolment (id, organisation, cohort, account, stage, since) select gen_random_uuid(), $2, cohort.id, people.id, 'enrolled', $3 from people, cohort returning id, account)
  insert into unit_result (id, organisation, cohort, enrolment, account, unit, sitting, outcome, decided_on, recorded_by, recorded_at)
    select gen_random_uuid(), $2, $1::uuid, f.id, f.account, u, 1, 'passed', '2026-06-20', f.account, $3 from files f, unnest(array['PAR1', 'PAR2', 'PAR3', 'PAR4', 'PAR5']) u`;

const decide = `insert into jury_decision (deliberation, enrolment, sequence, organisation, outcome, reason, answer, decided_by, decided_at)
  select deliberation, enrolment, 1, organisation, 'award', 'Vu.', 'undetermined', $2, $3 from deliberation_file where deliberation = $1`;

/** A sitting that awards the files of a new cohort of so many people, ready to be sealed. `ask(method, path, body, cookie, headers)` answers with JSON. */
export const prepareSitting = async (client, ask, { organisation, lead, jury }, people, letter = 'a') => {
  const cohort = randomUUID();
  const [chair] = jury;
  await client.query(enrol, [cohort, organisation, since, people, letter]);
  const members = jury.map(({ account }) => account);
  const { id } = await ask('POST', '/api/deliberations', { cohort, sitsOn: day, members, chair: chair.account }, lead.cookie);
  for (const { cookie } of jury) await ask('POST', `/api/deliberations/${id}/presence`, undefined, cookie);
  await ask('POST', `/api/deliberations/${id}/opening`, undefined, chair.cookie);
  await client.query(decide, [id, chair.account, `${day}T12:00:00Z`]);
  const seal = async () => {
    const { version } = await ask('GET', `/api/deliberations/${id}`, undefined, chair.cookie);
    return ask('POST', `/api/deliberations/${id}/seal`, undefined, chair.cookie, { 'if-match': `"${version}"` });
  };
  return { id, seal };
};
