import { Injectable } from '@nestjs/common';
import { LivedExperienceStatement, type ReadingPurpose, type StatementRecord } from '#admission/domain';
import type { AccountId, Instant, LocalDate } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { Vault } from '#platform/vault';
import { StatementRow } from './statement.row';

export interface StatementReading {
  readonly reader: AccountId;
  readonly purpose: ReadingPurpose;
  readonly at: Instant;
}

const about = (application: string) => `statement:${application}`;

const toRecord = ({ words, version, savedAt, agreedAt, shownUntil, withdrawnAt }: StatementRow): StatementRecord => ({
  words,
  version,
  savedAt,
  disclosure: agreedAt && shownUntil ? { agreedAt, until: shownUntil } : null,
  withdrawnAt,
});

/** Lived-experience statements, sealed with the key of whoever wrote them. Only their owner and the readers named for the file see the row. */
@Injectable()
export class Statements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  async record(application: string): Promise<StatementRecord | undefined> {
    const row = await this.rows.findOneBy({ application });
    return row ? toRecord(row) : undefined;
  }

  /** The text itself. Callers have made sure for whom. */
  async open(application: string): Promise<LivedExperienceStatement | undefined> {
    const row = await this.rows.findOneBy({ application });
    if (!row?.sealed) return undefined;
    return new LivedExperienceStatement(Buffer.from(await this.vault.open(row.account, about(application), row.sealed)).toString('utf8'));
  }

  async write(application: string, account: AccountId, statement: LivedExperienceStatement, version: number, savedAt: Instant): Promise<void> {
    const sealed = await this.vault.seal(account, about(application), Buffer.from(statement.reveal('owner'), 'utf8'));
    await this.rows.upsert({ application, account, sealed, words: statement.words, version, savedAt, withdrawnAt: null }, ['application']);
  }

  async disclose(application: string, agreedAt: Instant | null, shownUntil: LocalDate | null): Promise<void> {
    await this.rows.update({ application }, { agreedAt, shownUntil });
  }

  /** The words are gone for good; that there was a text, and who read it, stays. */
  async empty(application: string, withdrawnAt: Instant): Promise<void> {
    await this.rows.update({ application }, { sealed: null, words: 0, withdrawnAt });
  }

  /** Written before the text is opened, in the same transaction: what cannot be noted is not read. */
  async noteReading(application: string, owner: AccountId, reader: AccountId, purpose: ReadingPurpose, at: Instant): Promise<void> {
    await this.unitOfWork.manager.query('insert into statement_reading (application, owner, reader, purpose, at) values ($1, $2, $3, $4, $5)', [
      application,
      owner,
      reader,
      purpose,
      at,
    ]);
  }

  async readingsOf(application: string, owner: AccountId): Promise<StatementReading[]> {
    const rows = await this.unitOfWork.manager.query<{ reader: AccountId; purpose: ReadingPurpose; at: Date }[]>(
      'select reader, purpose, at from statement_reading where application = $1 and owner = $2 order by at desc',
      [application, owner],
    );
    return rows.map(({ at, ...reading }) => ({ ...reading, at: at.toISOString() as Instant }));
  }

  private get rows() {
    return this.unitOfWork.repository(StatementRow);
  }
}
