import { Injectable } from '@nestjs/common';
import type { FileToRead } from '#admission/domain';
import { countingReadings } from '#admission/domain';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { PanelMemberRow } from './panel-member.row';
import { PanelReadingRow } from './panel-reading.row';
import type { SelectionIntake } from './selection-intakes.repository';

/** A file that is with the panel. */
export interface PanelFile {
  readonly application: string;
  readonly number: string;
  readonly account: AccountId;
  readonly stage: string;
}

/** Who sits on a panel, and who reads what. */
@Injectable()
export class Panels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async members(intake: string): Promise<AccountId[]> {
    return (await this.unitOfWork.repository(PanelMemberRow).find({ where: { intake }, order: { namedAt: 'asc', account: 'asc' } })).map(
      ({ account }) => account,
    );
  }

  async name({ id, organisation }: SelectionIntake, account: AccountId): Promise<void> {
    await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(PanelMemberRow)
      .values({ intake: id, organisation, account, namedAt: this.clock.now() })
      .orIgnore()
      .execute();
  }

  async remove(intake: string, account: AccountId): Promise<void> {
    await this.unitOfWork.repository(PanelMemberRow).delete({ intake, account });
  }

  /** Files that went to the panel and were not withdrawn, by number. */
  files(intake: string): Promise<PanelFile[]> {
    return this.unitOfWork.manager.query<PanelFile[]>(
      `select id as application, number, account, stage from application where intake = $1 and stage not in ('draft', 'submitted', 'withdrawn') order by number`,
      [intake],
    );
  }

  readingsOf(intake: string): Promise<PanelReadingRow[]> {
    return this.unitOfWork.repository(PanelReadingRow).find({ where: { intake }, order: { third: 'asc', askedAt: 'asc', reader: 'asc' } });
  }

  /** One file's readings, for a decision about them: another such decision waits. */
  lockReadings(application: string): Promise<PanelReadingRow[]> {
    return this.unitOfWork
      .repository(PanelReadingRow)
      .find({ where: { application }, order: { third: 'asc', askedAt: 'asc' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Asks somebody to read a file, and lets them open it. */
  async ask({ id: intake, organisation }: SelectionIntake, application: string, reader: string, third: boolean): Promise<void> {
    const row = { application, reader: reader as AccountId, intake, organisation, third, askedAt: this.clock.now(), givenAt: null, recusedAt: null };
    await this.unitOfWork.repository(PanelReadingRow).insert(row);
    await this.unitOfWork.manager.query(
      `insert into statement_reader (application, account, owner, organisation, granted_at)
       select id, $2, account, organisation, $3 from application where id = $1 on conflict do nothing`,
      [application, reader, row.askedAt],
    );
  }

  /** Takes back a reading that was not given; the file closes to that member. */
  async drop(application: string, reader: string): Promise<void> {
    await this.unitOfWork.repository(PanelReadingRow).delete({ application, reader: reader as AccountId });
    await this.close(application, reader);
  }

  /** From now on that member cannot open the file any more. */
  async close(application: string, reader: string): Promise<void> {
    await this.unitOfWork.manager.query('delete from statement_reader where application = $1 and account = $2', [application, reader]);
  }
}

/** The file as the rules of spreading see it: nobody reads their own file, nor one of somebody they are tied to. */
export const asFileToRead = ({ application, account }: PanelFile, readings: readonly PanelReadingRow[]): FileToRead => {
  const own = readings.filter((reading) => reading.application === application);
  return {
    application,
    readers: countingReadings(own).map(({ reader }) => reader),
    excluded: [account, ...own.filter(({ recusedAt }) => recusedAt).map(({ reader }) => reader)],
  };
};
