import { Injectable } from '@nestjs/common';
import { sessionLife } from '#identity/domain';
import type { AccountId, LinkPurpose, Membership, Principal } from '#kernel';
import { Clock } from '#platform/database';
import type { Authenticator } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { sessionTokenIn } from './session-cookie';
import { hashOf } from '../token';

interface SessionHolder {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
  readonly unnoted: boolean;
}
interface LinkHolder {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly scope: string;
  readonly label: string;
}

/** Looks the caller up at each request, so that a right removed or a session ended is gone at the next one. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async authenticate({ headers }: FastifyRequest): Promise<Principal | undefined> {
    const link = /^Link (\S{20,100})$/.exec(headers.authorization ?? '')?.[1];
    if (link) return this.linkHolder(link);
    const session = sessionTokenIn(headers.cookie);
    return session ? this.sessionHolder(session) : undefined;
  }

  private async sessionHolder(token: string): Promise<Principal | undefined> {
    const [hash, now] = [hashOf(token), this.clock.now()];
    const [holder] = await this.dataSource.query<SessionHolder[]>('select account, memberships, unnoted from session_holder($1, $2, $3)', [
      hash,
      now,
      sessionLife.idle,
    ]);
    if (!holder) return undefined;
    const { unnoted, ...rest } = holder;
    if (unnoted) await this.dataSource.query('select note_session($1, $2)', [hash, now]);
    return { kind: 'account', ...rest };
  }

  private async linkHolder(token: string): Promise<Principal | undefined> {
    const [holder] = await this.dataSource.query<LinkHolder[]>('select id, purpose, scope, label from link_holder($1, $2)', [hashOf(token), this.clock.now()]);
    if (!holder) return undefined;
    const { id: link, ...rest } = holder;
    return { kind: 'link', link, ...rest };
  }
}
