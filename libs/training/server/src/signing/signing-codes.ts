import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { CODE_DIGITS, CODE_SECONDS } from '#training/domain';
import { Secret, TOTP } from 'otpauth';

/** Steps back in time in which an old code is still recognised as one of this session, to say so. */
const RECOGNISED_STEPS = 30;

const totp = (secret: Uint8Array) => new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), digits: CODE_DIGITS, period: CODE_SECONDS });

/** The rotating code of a session (RFC 6238, one step a minute). Its secret is read by the trainer's page and by the check, never by a learner. */
@Injectable()
export class SigningCodes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async openFor(session: string): Promise<void> {
    await this.unitOfWork.manager.query('insert into signing_secret (session, secret) values ($1, $2) on conflict do nothing', [session, randomBytes(20)]);
  }

  /** Undefined before signing was opened, or for somebody who does not teach the session. */
  async codeAt(session: string, now: Instant): Promise<string | undefined> {
    const secret = await this.secretOf(session);
    return secret && totp(secret).generate({ timestamp: Date.parse(now) });
  }

  /** How many steps a code lies from the current one; undefined when it is none of this session. */
  async stepOf(session: string, code: string, now: Instant): Promise<number | undefined> {
    const secret = await this.secretOf(session);
    return (secret && totp(secret).validate({ token: code, timestamp: Date.parse(now), window: RECOGNISED_STEPS })) ?? undefined;
  }

  private async secretOf(session: string): Promise<Uint8Array | undefined> {
    const [row] = await this.unitOfWork.manager.query<{ secret: Uint8Array }[]>('select secret from signing_secret where session = $1', [session]);
    return row?.secret;
  }
}
