import { Injectable } from '@nestjs/common';
import type { ApplicationAnswers, ApplicationStage, Outcome } from '#admission/domain';
import { type AccountId, type LocalDate, type OrganisationId, organisationsOf } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { In, IsNull } from 'typeorm';
import { RankingChoiceRow } from './ranking-choice.row';
import { SelectionDecisionRow } from './selection-decision.row';

/** A file as the board needs it. */
export interface SelectionFile {
  readonly application: string;
  readonly number: string;
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly intake: string;
  readonly stage: ApplicationStage;
  readonly answers: ApplicationAnswers;
}

export interface CheckedDocument {
  readonly application: string;
  readonly document: string;
  readonly state: 'received' | 'accepted' | 'refused';
  readonly issuedOn: LocalDate | null;
}

const fileColumns = 'id as application, number, account, organisation, intake, stage, answers';

@Injectable()
export class SelectionDecisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  files(intake: string): Promise<SelectionFile[]> {
    return this.unitOfWork.manager.query<SelectionFile[]>(
      `select ${fileColumns} from application where intake = $1 and stage not in ('draft', 'submitted', 'withdrawn') order by number`,
      [intake],
    );
  }

  /** One sent file of a programme the person asking leads. */
  async file(application: string): Promise<SelectionFile | undefined> {
    const { principal } = this.unitOfWork;
    const mine = principal ? organisationsOf(principal, 'programme-lead') : [];
    return (
      await this.unitOfWork.manager.query<SelectionFile[]>(
        `select ${fileColumns} from application where id = $1 and organisation = any ($2) and stage <> 'draft'`,
        [application, mine],
      )
    )[0];
  }

  documents(intake: string): Promise<CheckedDocument[]> {
    return this.unitOfWork.manager.query<CheckedDocument[]>(
      `select e.application, e.document, e.state, e.issued_on::text as "issuedOn" from evidence_file e join application a on a.id = e.application where a.intake = $1`,
      [intake],
    );
  }

  /** All answers of an intake; for each file the one in preparation comes before those sent, the last sent before earlier ones. */
  ofIntake(intake: string): Promise<SelectionDecisionRow[]> {
    return this.rows.find({ where: { intake }, order: { sentAt: { direction: 'DESC', nulls: 'FIRST' } } });
  }

  ofApplication(application: string): Promise<SelectionDecisionRow[]> {
    return this.rows.find({ where: { application }, order: { sentAt: { direction: 'DESC', nulls: 'FIRST' } } });
  }

  byIds(intake: string, ids: readonly string[]): Promise<SelectionDecisionRow[]> {
    return this.rows.findBy({ intake, id: In([...ids]) });
  }

  async insert(row: SelectionDecisionRow): Promise<void> {
    await this.rows.insert(row);
  }

  /** True when that version was still the one in preparation. */
  async update({ id, version, ...changes }: SelectionDecisionRow): Promise<boolean> {
    const { affected } = await this.rows.update({ id, version: version - 1, sentAt: IsNull() }, { ...changes, version });
    return affected === 1;
  }

  async remove(id: string): Promise<void> {
    await this.rows.delete({ id, sentAt: IsNull() });
  }

  async moveTo(application: string, stage: ApplicationStage): Promise<void> {
    await this.unitOfWork.manager.query('update application set stage = $2, version = version + 1 where id = $1', [application, stage]);
  }

  choices(intake: string): Promise<RankingChoiceRow[]> {
    return this.unitOfWork.repository(RankingChoiceRow).findBy({ intake });
  }

  async choose(rows: readonly RankingChoiceRow[]): Promise<void> {
    await this.unitOfWork.repository(RankingChoiceRow).upsert([...rows], ['application']);
  }

  private get rows() {
    return this.unitOfWork.repository(SelectionDecisionRow);
  }
}

/** What was last sent to the person, if anything was. */
export const lastSent = (decisions: readonly SelectionDecisionRow[]): Outcome | null => decisions.find(({ sentAt }) => sentAt)?.outcome ?? null;
