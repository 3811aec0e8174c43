import { Injectable } from '@nestjs/common';
import { type AccountId, system } from '#kernel';
import type { SessionView } from '#kernel/contract';
import { Audit, UnitOfWork } from '#platform/database';
import type { FastifyRequest } from 'fastify';
import { sessionTokenIn } from './session-cookie';
import { SessionViews } from './session-view';
import { Sessions } from './sessions';

export interface OpenedSession {
  readonly token: string;
  readonly view: SessionView;
}

/** Opens a session for somebody who has just proved who they are. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
    private readonly audit: Audit,
  ) {}

  run(account: AccountId, { headers }: FastifyRequest): Promise<OpenedSession> {
    return this.unitOfWork.run(system, async () => {
      const token = await this.sessions.open(account, headers['user-agent'], sessionTokenIn(headers.cookie));
      await this.audit.record({ action: 'account.signed-in', subject: { kind: 'account', id: account }, by: account });
      return { token, view: await this.views.of(account) };
    });
  }
}
