import { Injectable } from '@nestjs/common';
import type { Application } from '#admission/domain';
import type { AccountId, Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** Who may read whose file: named one by one, when a panel is asked to read it. */
@Injectable()
export class StatementReaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Members of the intake's panel, so that somebody knows who may read a text before writing it. */
  async panelOf(intake: string): Promise<AccountId[]> {
    return (await this.query<{ account: AccountId }>('select account from panel_member where intake = $1 order by named_at, account', [intake])).map(
      ({ account }) => account,
    );
  }

  async of(application: string): Promise<AccountId[]> {
    return (
      await this.query<{ account: AccountId }>('select account from statement_reader where application = $1 order by granted_at, account', [application])
    ).map(({ account }) => account);
  }

  async grant({ id, account, organisation }: Pick<Application, 'id' | 'account' | 'organisation'>, reader: AccountId, at: Instant): Promise<void> {
    await this.query(
      'insert into statement_reader (application, account, owner, organisation, granted_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [id, reader, account, organisation, at],
    );
  }

  /** The file closes to that reader at once. */
  async revoke(application: string, reader: AccountId): Promise<void> {
    await this.query('delete from statement_reader where application = $1 and account = $2', [application, reader]);
  }

  async revokeAll(application: string): Promise<void> {
    await this.query('delete from statement_reader where application = $1', [application]);
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
