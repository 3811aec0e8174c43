import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnRecords } from '#identity/server';

/** What a person is told of their own, by heading. */
const own = {
  enrolments: `select e.id, c.title as cohort, e.stage, e.reason, e.since from enrolment e join cohort c on c.id = e.cohort where e.account = $1 order by e.since`,
  signatures: `select enrolment, session, signed_at as "signedAt" from learner_signature where account = $1 order by signed_at`,
  attendance: `select enrolment, session, presence, justified, recorded_at as "recordedAt" from attendance_entry where account = $1 order by recorded_at`,
  results: `select enrolment, unit, sitting, outcome, mark, decided_on::text as "decidedOn" from unit_result where account = $1 order by decided_on`,
} as const;

/** What the training says of somebody, for the file they may take along. */
@Injectable()
export class OwnTrainingRecord implements OnModuleInit {
  constructor(private readonly records: OwnRecords) {}

  onModuleInit(): void {
    this.records.on('training', own);
  }
}
