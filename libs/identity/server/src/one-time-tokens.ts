import { Injectable } from '@nestjs/common';
import { secondsAfter, type TokenPurpose } from '#identity/domain';
import { accept, type AccountId, type Instant, refuse, type Result } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { hashOf, newToken } from './token';

export type TokenRefusal = 'link-unknown' | 'link-expired' | 'link-used';

interface Issued {
  readonly account: AccountId;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** Mailed links that work once. Only the house may look: call inside its unit of work. */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Returns the token, told once. Earlier unused ones of the same purpose stop working. */
  async issue(account: AccountId, purpose: TokenPurpose, seconds: number): Promise<string> {
    const [token, now] = [newToken(), this.clock.now()];
    await this.query('delete from one_time_token where account = $1 and ((purpose = $2 and used_at is null) or expires_at < $3)', [account, purpose, now]);
    await this.query('insert into one_time_token (token_hash, account, purpose, created_at, expires_at) values ($1, $2, $3, $4, $5)', [
      hashOf(token),
      account,
      purpose,
      now,
      secondsAfter(now, seconds),
    ]);
    return token;
  }

  /** Whose it is, without using it up. */
  async holder(token: string, purpose: TokenPurpose): Promise<Result<AccountId, TokenRefusal>> {
    const [issued] = await this.query<Issued>('select account, expires_at, used_at from one_time_token where token_hash = $1 and purpose = $2', [
      hashOf(token),
      purpose,
    ]);
    return issued ? judge(issued, this.clock.now()) : refuse('link-unknown');
  }

  /** Uses it up: of many at once, one succeeds. */
  async redeem(token: string, purpose: TokenPurpose): Promise<Result<AccountId, TokenRefusal>> {
    const [issued] = await this.query<Issued>('select account, expires_at, used_at from one_time_token where token_hash = $1 and purpose = $2 for update', [
      hashOf(token),
      purpose,
    ]);
    const judged = issued ? judge(issued, this.clock.now()) : refuse('link-unknown');
    if (judged.ok) await this.query('update one_time_token set used_at = $2 where token_hash = $1', [hashOf(token), this.clock.now()]);
    return judged;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}

const judge = ({ account, expires_at, used_at }: Issued, now: Instant): Result<AccountId, TokenRefusal> => {
  if (used_at) return refuse('link-used');
  return expires_at.toISOString() <= now ? refuse('link-expired') : accept(account);
};
