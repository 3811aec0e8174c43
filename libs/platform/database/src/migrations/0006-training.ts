import type { MigrationInterface, QueryRunner } from 'typeorm';
import { trainingAccess } from './0006-training.access';
import { trainingTables } from './0006-training.tables';

/** Cohorts, enrolments, the timetable by half-days, signatures of both sides and unit results. */
export class Training1795000000006 implements MigrationInterface {
  readonly name = 'Training1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trainingTables);
    await runner.query(trainingAccess);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table unit_result, attendance_entry, learner_signature, signing_throttle, signing_secret, training_session, enrolment, cohort cascade;
      drop function cohorts_followed, cohorts_taught;
    `);
  }
}
