import { Injectable } from '@nestjs/common';
import type { ApplicationAnswers, ApplicationStage, EvidenceFile } from '#admission/domain';
import type { AccountId, Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** What a list needs of one file; nothing of its statement. */
export interface StaffFile {
  readonly id: string;
  readonly account: AccountId;
  readonly number: string;
  readonly stage: ApplicationStage;
  readonly answers: ApplicationAnswers;
  readonly submittedAt: Instant;
  readonly files: readonly Pick<EvidenceFile, 'document' | 'state' | 'issuedOn'>[];
  readonly openRequests: number;
}

type Row = Omit<StaffFile, 'submittedAt'> & { readonly submittedAt: Date };

/** Files of an intake for its staff, those withdrawn left out, all in one statement however many they are. */
@Injectable()
export class StaffFiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofIntake(intake: string, organisation: string): Promise<StaffFile[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `select a.id, a.account, a.number, a.stage, a.answers, a.submitted_at as "submittedAt",
         coalesce(e.files, '[]'::jsonb) as files, coalesce(r.open, 0)::integer as "openRequests"
       from application a
       left join (
         select application, jsonb_agg(jsonb_build_object('document', document, 'state', state, 'issuedOn', issued_on)) as files
         from evidence_file group by application
       ) e on e.application = a.id
       left join (select application, count(*) as open from document_request where answered_at is null group by application) r on r.application = a.id
       where a.intake = $1 and a.organisation = $2 and a.number is not null and a.stage <> 'withdrawn'
       order by a.number`,
      [intake, organisation],
    );
    return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() as Instant }));
  }
}
