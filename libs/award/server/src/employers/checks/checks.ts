import { Injectable } from '@nestjs/common';
import { listKept } from '#award/domain';
import type { CheckedLine, EmployerCheckView } from '#award/domain/contract';
import { type AccountId, refuse } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';

interface Row extends Omit<EmployerCheckView, 'askedAt' | 'finishedAt' | 'eraseAt' | 'erased' | 'counts'> {
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly eraseAt: Date;
  readonly erasedAt: Date | null;
  readonly counts: EmployerCheckView['counts'] | null;
}

const columns = `id, lines, asked_at as "askedAt", finished_at as "finishedAt", erase_at as "eraseAt", erased_at as "erasedAt", counts`;
const shown = 100;

/** The lists an employer sent, and what became of them. */
@Injectable()
export class EmployerChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(account: AccountId) {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `select ${columns} from employer_check where account = $1 order by asked_at desc, id limit ${shown}`,
      [account],
    );
    return { items: rows.map(toView) };
  }

  async find(check: string, account: AccountId): Promise<EmployerCheckView | undefined> {
    const [row] = await this.unitOfWork.manager.query<Row[]>(`select ${columns} from employer_check where id = $1 and account = $2`, [check, account]);
    return row && toView(row);
  }

  async linesOf(check: string, account: AccountId): Promise<CheckedLine[]> {
    return this.unitOfWork.manager.query<CheckedLine[]>(
      'select line, code, family_name as "familyName", fault, answer, found from employer_check_line where check_id = $1 and account = $2 order by line',
      [check, account],
    );
  }

  async progress(check: string, account: AccountId) {
    const [row] = await this.unitOfWork.manager.query<{ lines: number; done: number; over: boolean }[]>(
      `select c.lines, c.finished_at is not null as over,
         case when c.finished_at is null then (select count(*)::int from employer_check_line l where l.check_id = c.id and l.answer is not null) else c.lines end as done
       from employer_check c where c.id = $1 and c.account = $2`,
      [check, account],
    );
    return row;
  }

  /** A list whose answers may be taken away; from then on it is kept for a little while only. */
  async fetched(check: string, account: AccountId) {
    const found = await this.find(check, account);
    if (!found) return refuse('check-unknown');
    if (found.erased) return refuse('check-erased');
    if (!found.finishedAt) return refuse('check-not-finished');
    await this.unitOfWork.manager.query(
      `update employer_check set erase_at = least(erase_at, $3::timestamptz + make_interval(mins => $4)) where id = $1 and account = $2`,
      [check, account, this.clock.now(), listKept.onceFetched],
    );
    return { ok: true, value: await this.linesOf(check, account) } as const;
  }
}

const toView = ({ askedAt, finishedAt, eraseAt, erasedAt, counts, ...row }: Row): EmployerCheckView => ({
  ...row,
  askedAt: askedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  eraseAt: eraseAt.toISOString(),
  erased: erasedAt !== null,
  counts: counts ?? {},
});
