import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeliveryKind } from '#award/domain';
import { Clock, Jobs, UnitOfWork } from '#platform/database';

interface To {
  readonly employer: string;
  readonly account: string;
}

/** Messages to employers' addresses. Each holds ids, a state and a time: no name, no title, no word of anybody's. */
@Injectable()
export class Messages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Written in the caller's transaction, sent once it has committed. Undefined when the employer has no address that is switched on. */
  async write({ employer, account }: To, kind: DeliveryKind, said: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const id = randomUUID();
    const now = this.clock.now();
    const written = await this.unitOfWork.manager.query<object[]>(
      `insert into employer_delivery (id, employer, account, kind, body, written_at, attempts)
       select $1, w.employer, $3, $4, $5, $6, 0 from employer_webhook w where w.employer = $2 and w.disabled_at is null returning 1`,
      [id, employer, account, kind, JSON.stringify({ id, event: kind, at: now, ...said }), now],
    );
    if (!written.length) return undefined;
    await this.jobs.enqueue('employer-messages', { delivery: id });
    return id;
  }

  /** How messages went is shown for a month. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.manager.query(`delete from employer_delivery where written_at < $1::timestamptz - interval '30 days'`, [this.clock.now()]);
  }
}
