import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import type { FileAnswer } from '#kernel/contract';
import { Clock, UnitOfWork } from '#platform/database';
import { SessionViews } from '../sessions/session-view';
import { Sessions } from '../sessions/sessions';
import { OwnRecords } from '../erasure/own-records';
import { OwnAccount } from './own-account';

/** All that the house knows of a person, for that person: this context first, then what the others tell. The statement is not in it: it leaves its room for nobody. */
@Injectable()
export class DownloadOwn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnAccount,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
    private readonly records: OwnRecords,
    private readonly clock: Clock,
  ) {}

  async run(account: AccountId): Promise<FileAnswer> {
    const record = {
      madeAt: this.clock.now(),
      account: await this.own.view(account),
      roles: (await this.views.of(account)).memberships,
      consents: await this.query('select text_version as "textVersion", given_at as "givenAt" from consent where account = $1 order by given_at', account),
      invitationsAccepted: await this.query(
        'select organisation, roles, accepted_at as "acceptedAt" from invitation where accepted_by = $1 order by accepted_at',
        account,
      ),
      sessions: (await this.sessions.list(account)).map(({ browser, system, openedAt, lastSeenAt, expiresAt }) => ({
        browser,
        system,
        openedAt,
        lastSeenAt,
        expiresAt,
      })),
      actions: await this.query(
        'select at, action, subject_kind as "subjectKind", subject_id as "subjectId" from audit_entry where account = $1 order by id',
        account,
      ),
      ...(await this.records.all(account)),
    };
    return { name: 'my-account.json', content: `${JSON.stringify(record, null, 2)}\n` };
  }

  private query(text: string, account: AccountId): Promise<object[]> {
    return this.unitOfWork.manager.query<object[]>(text, [account]);
  }
}
