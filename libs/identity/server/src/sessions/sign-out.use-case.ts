import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/database';
import { Sessions } from './sessions';

/** Ends the session of this browser. Nothing happens when it is over already. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async run(token: string | undefined): Promise<void> {
    const account = token && (await this.sessions.endByToken(token));
    if (account) await this.audit.record({ action: 'account.signed-out', subject: { kind: 'account', id: account } });
  }
}
