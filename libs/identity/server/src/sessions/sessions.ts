import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { browserLabel, secondsAfter, sessionLife } from '#identity/domain';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { LessThan, Not } from 'typeorm';
import { SessionRow } from './session.row';
import { hashOf, newToken } from '../token';

/** Sessions live in the database, so that one can be ended from elsewhere. Call inside a unit of work. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A fresh token each time; what this browser had before is over. Returns the token, told once. */
  async open(account: AccountId, userAgent: string | undefined, previous: string | undefined): Promise<string> {
    const [token, now] = [newToken(), this.clock.now()];
    if (previous) await this.rows.delete({ tokenHash: hashOf(previous) });
    await this.rows.delete({ account, expiresAt: LessThan(now) });
    await this.rows.insert({
      ...browserLabel(userAgent),
      id: randomUUID(),
      tokenHash: hashOf(token),
      account,
      openedAt: now,
      lastSeenAt: now,
      expiresAt: secondsAfter(now, sessionLife.seconds),
    });
    return token;
  }

  /** Those that still work, last used first. */
  async list(account: AccountId): Promise<SessionRow[]> {
    return this.rows
      .createQueryBuilder('session')
      .where('session.account = :account and session.expires_at > :now and session.last_seen_at > :now::timestamptz - :idle::interval', {
        account,
        now: this.clock.now(),
        idle: sessionLife.idle,
      })
      .orderBy('session.last_seen_at', 'DESC')
      .getMany();
  }

  async endByToken(token: string): Promise<AccountId | undefined> {
    const row = await this.rows.findOneBy({ tokenHash: hashOf(token) });
    if (row) await this.rows.delete({ tokenHash: row.tokenHash });
    return row?.account;
  }

  /** Whether there was such a session of this person's. */
  async end(account: AccountId, id: string): Promise<boolean> {
    return Boolean((await this.rows.delete({ account, id })).affected);
  }

  /** All of a person's sessions, but the one with this token. */
  async endAll(account: AccountId, except?: string): Promise<number> {
    return (await this.rows.delete({ account, ...(except && { tokenHash: Not(hashOf(except)) }) })).affected ?? 0;
  }

  private get rows() {
    return this.unitOfWork.repository(SessionRow);
  }
}
