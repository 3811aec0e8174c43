import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit } from '#platform/database';
import { Sessions } from './sessions';

/** Signs other browsers out from this one. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async one(account: AccountId, session: string) {
    if (!(await this.sessions.end(account, session))) return refuse('session-unknown');
    await this.note(account, 1);
    return accept({});
  }

  /** All but the one with this token. */
  async others(account: AccountId, token: string | undefined): Promise<void> {
    await this.note(account, await this.sessions.endAll(account, token));
  }

  private async note(account: AccountId, count: number): Promise<void> {
    await this.audit.record({ action: 'account.sessions-ended', subject: { kind: 'account', id: account }, details: { count } });
  }
}
