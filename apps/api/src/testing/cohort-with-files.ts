import { randomUUID } from 'node:crypto';
import { Editions } from '#curriculum/server';
import type { AccountId, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import type { Bench, Person } from './bench';

export interface CohortWithFiles {
  readonly cohort: string;
  /** Enrolments, in the order of the people given. */
  readonly enrolments: readonly string[];
}

/** A cohort of the current AQRP edition. Nothing is known of its files unless said otherwise. */
export const cohortWithFiles = async (bench: Bench, organisation: OrganisationId, people: readonly Person[]): Promise<CohortWithFiles> =>
  bench.asHouse(async ({ manager }) => {
    const edition = await bench.app.get(Editions).current('aqrp-2026');
    const cohort = randomUUID();
    const now = '2026-03-01T12:00:00Z';
    await manager.query(
      `insert into cohort (id, organisation, edition_id, title, time_zone, starts_on, opened_at) values ($1, $2, $3, 'Hiver 2026', 'America/Toronto', '2026-03-09', $4)`,
      [cohort, organisation, edition?.id, now],
    );
    const enrolments: string[] = [];
    for (const { account } of people) {
      const id = randomUUID();
      await manager.query(`insert into enrolment (id, organisation, cohort, account, stage, since) values ($1, $2, $3, $4, 'enrolled', $5)`, [
        id,
        organisation,
        cohort,
        account,
        now,
      ]);
      enrolments.push(id);
    }
    return { cohort, enrolments };
  });

interface Completed {
  readonly organisation: OrganisationId;
  readonly cohort: string;
  readonly enrolment: string;
  readonly account: AccountId;
}

/** All that the AQRP edition asks for: its one half-day signed by both, five units acquired, 42 hours countersigned. */
export const completeFile = async (bench: Bench, file: Completed): Promise<void> => {
  const host = randomUUID();
  const unit = bench.app.get(UnitOfWork);
  await unit.run({ kind: 'account', account: file.account, memberships: [{ organisation: file.organisation, role: 'programme-lead' }] }, () =>
    unit.manager.query(
      `insert into host_organisation (id, organisation, name, address, contact_name, contact_email) values ($1, $2, 'Maison Exemple', 'Montréal', 'A. Roy', 'roy@example.org')`,
      [host, file.organisation],
    ),
  );
  await bench.asHouse(async (work) => {
    await attend(work, file);
    for (const unit of ['PAR1', 'PAR2', 'PAR3', 'PAR4', 'PAR5'])
      await work.manager.query(
        `insert into unit_result (id, organisation, cohort, enrolment, account, unit, sitting, outcome, decided_on, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 1, 'passed', '2026-06-20', $4, '2026-06-20T12:00:00Z')`,
        [file.organisation, file.cohort, file.enrolment, file.account, unit],
      );
    await intern(work, file, host);
  });
};

const attend = async ({ manager }: UnitOfWork, { organisation, cohort, enrolment, account }: Completed): Promise<void> => {
  const session = randomUUID();
  const at = '2026-03-09T13:00:00Z';
  await manager.query(
    `insert into training_session (id, organisation, cohort, unit, day, half, starts_at, ends_at, place, stage, stage_since)
     values ($1, $2, $3, 'PAR1', '2026-03-09', 'am', $4, '2026-03-09T16:00:00Z', 'Montréal', 'countersigned', $4)`,
    [session, organisation, cohort, at],
  );
  await manager.query(
    'insert into learner_signature (id, organisation, cohort, session, enrolment, account, signed_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)',
    [organisation, cohort, session, enrolment, account, at],
  );
  await manager.query(
    `insert into attendance_entry (id, organisation, cohort, session, enrolment, account, presence, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, 'present', $5, $6)`,
    [organisation, cohort, session, enrolment, account, at],
  );
};

const intern = async ({ manager }: UnitOfWork, { organisation, enrolment, account }: Completed, host: string): Promise<void> => {
  const agreement = randomUUID();
  const at = '2026-04-01T12:00:00Z';
  await manager.query(
    `insert into placement_agreement (id, organisation, enrolment, account, edition_id, host, stage, version, tutor_name, tutor_email, referent, starts_on, ends_on, planned_minutes, presence, activities, competences, supervision, allowance, language, time_zone, prepared_at)
     select $1, $2, $3, $4, c.edition_id, $5, 'completed', 1, 'A. Roy', 'roy@example.org', 'P. Nadeau', '2026-04-01', '2026-05-01', 2520, '', '', '', '', '', 'fr', 'America/Toronto', $6 from enrolment e join cohort c on c.id = e.cohort where e.id = $3`,
    [agreement, organisation, enrolment, account, host, at],
  );
  for (let day = 1; day <= 6; day++)
    await manager.query(
      `insert into hours_entry (id, agreement, organisation, account, day, starts_at, ends_at, break_minutes, activity, stage, noted_at) values (gen_random_uuid(), $1, $2, $3, $4, '09:00', '17:00', 60, 'Accueil', 'countersigned', $5)`,
      [agreement, organisation, account, `2026-04-0${day}`, at],
    );
};
