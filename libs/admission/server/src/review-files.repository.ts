import { Injectable } from '@nestjs/common';
import type { AccountId, LocalDate, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** A file somebody was asked to read, as they may see it. */
export interface AskedFile {
  readonly application: string;
  readonly number: string;
  readonly stage: string;
  readonly organisation: OrganisationId;
  readonly intake: string;
  readonly intakeTitle: string;
  readonly decidesOn: LocalDate;
  readonly place: string;
  readonly third: boolean;
  readonly given: boolean;
  readonly begun: boolean;
  /** Whether the person shares a statement with this reader; its text is opened elsewhere, and each opening written down. */
  readonly statement: boolean;
}

export interface JoinedDocument {
  readonly id: string;
  readonly document: string;
  readonly state: 'received' | 'accepted' | 'refused';
  readonly issuedOn: LocalDate | null;
}

/** The files of one reader. Nothing here tells who else reads them, or whether anybody does. */
@Injectable()
export class ReviewFiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those still to read first, then by the day of decision. */
  of(reader: AccountId): Promise<AskedFile[]> {
    return this.unitOfWork.manager.query<AskedFile[]>(
      `select r.application, a.number, a.stage, r.organisation, r.intake, i.title as "intakeTitle", i.decides_on::text as "decidesOn", i.place, r.third,
         r.given_at is not null as given, v.reader is not null as begun,
         exists (select 1 from statement s where s.application = r.application and s.withdrawn_at is null and s.agreed_at is not null) as statement
       from panel_reading r
         join application a on a.id = r.application
         join intake i on i.id = r.intake
         left join review v on v.application = r.application and v.reader = r.reader
       where r.reader = $1 and r.recused_at is null and a.stage <> 'withdrawn'
       order by r.given_at is not null, i.decides_on, a.number`,
      [reader],
    );
  }

  async one(reader: AccountId, application: string): Promise<AskedFile | undefined> {
    return (await this.of(reader)).find((file) => file.application === application);
  }

  documents(application: string): Promise<JoinedDocument[]> {
    return this.unitOfWork.manager.query<JoinedDocument[]>(
      'select id, document, state, issued_on::text as "issuedOn" from evidence_file where application = $1 order by received_at, document',
      [application],
    );
  }

  async markGiven(application: string, reader: AccountId, at: string): Promise<void> {
    await this.unitOfWork.manager.query('update panel_reading set given_at = $3 where application = $1 and reader = $2 and recused_at is null', [
      application,
      reader,
      at,
    ]);
  }

  async markRecused(application: string, reader: AccountId, at: string): Promise<void> {
    await this.unitOfWork.manager.query('update panel_reading set recused_at = $3 where application = $1 and reader = $2 and recused_at is null', [
      application,
      reader,
      at,
    ]);
  }
}
