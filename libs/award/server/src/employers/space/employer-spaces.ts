import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EmployerView } from '#award/domain/contract';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';

interface Row extends Omit<EmployerView, 'openedAt'> {
  readonly openedAt: Date;
}

const view = `select e.id, e.name, e.opened_at as "openedAt",
    (select count(*)::int from employer_check c where c.employer = e.id) as checks,
    (select count(*)::int from employer_key k where k.employer = e.id and k.withdrawn_at is null and k.expires_at > $2) as keys,
    (select count(*)::int from employer_follow f where f.employer = e.id) as follows,
    coalesce((select case when w.disabled_at is null then 'on' else 'off' end from employer_webhook w where w.employer = e.id), 'none') as webhook
  from employer e where e.account = $1`;

/** The space of an employer, opened by somebody with an account for the place they work for. */
@Injectable()
export class EmployerSpaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async look(account: AccountId): Promise<EmployerView | null> {
    const [row] = await this.unitOfWork.manager.query<Row[]>(view, [account, this.clock.now()]);
    return row ? { ...row, openedAt: row.openedAt.toISOString() } : null;
  }

  /** The id of the reader's own space. */
  async idOf(account: AccountId): Promise<string | undefined> {
    const [row] = await this.unitOfWork.manager.query<{ id: string }[]>('select id from employer where account = $1', [account]);
    return row?.id;
  }

  async open(name: string, account: AccountId) {
    const id = randomUUID();
    const first = await this.unitOfWork.manager.query<object[]>(
      'insert into employer (id, account, name, opened_at) values ($1, $2, $3, $4) on conflict (account) do nothing returning 1',
      [id, account, name, this.clock.now()],
    );
    if (!first.length) return refuse('employer-exists');
    await this.audit.record({ action: 'employer.opened', subject: { kind: 'employer', id } });
    return accept(await this.own(account));
  }

  async rename(name: string, account: AccountId) {
    const [changed] = await this.unitOfWork.manager.query<[object[], number]>('update employer set name = $2 where account = $1 returning id', [account, name]);
    if (!changed.length) return refuse('employer-unknown');
    return accept(await this.own(account));
  }

  private async own(account: AccountId): Promise<EmployerView> {
    const own = await this.look(account);
    if (!own) throw new Error('A space just written cannot be missing.');
    return own;
  }
}
