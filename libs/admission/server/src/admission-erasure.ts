import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures, OwnRecords } from '#identity/server';
import { Clock, UnitOfWork } from '#platform/database';

/** What a person is told of their own, by heading. */
const own = {
  applications: `select a.id, i.title as intake, a.number, a.stage, a.answers, a.started_at as "startedAt", a.submitted_at as "submittedAt", a.withdrawn_at as "withdrawnAt" from application a join intake i on i.id = a.intake where a.account = $1 order by a.started_at`,
  evidence: `select application, document, media, bytes, state, reason, issued_on::text as "issuedOn", received_at as "receivedAt" from evidence_file where account = $1 order by received_at`,
  requests: `select application, document, note, due_on::text as "dueOn", asked_at as "askedAt", answered_at as "answeredAt" from document_request where account = $1 order by asked_at`,
  decisions: `select application, outcome, rank, letter, findings, decided_on::text as "decidedOn", appeal_by::text as "appealBy" from selection_decision where account = $1 and sent_at is not null order by sent_at`,
  offers: `select application, stage, made_at as "madeAt", deadline::text as deadline, closed_at as "closedAt" from offer where account = $1 and made_at is not null order by made_at`,
} as const;

/** What goes of somebody's applications when their account is erased; those that still wait for an answer are withdrawn. */
@Injectable()
export class AdmissionErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly records: OwnRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.on('admission', own);
    this.erasures.on(
      'admission',
      async (account) => void (await this.unitOfWork.manager.query('select erase_person_in_admission($1, $2)', [account, this.clock.now()])),
    );
  }
}
