import { Injectable } from '@nestjs/common';
import type { AwardLine, AwardOrder, AwardState } from '#award/domain/contract';
import { Clock, UnitOfWork } from '#platform/database';
import { type AwardLineRow, toLine } from './award-lines';

export interface WantedAwards {
  readonly search?: string | undefined;
  readonly deliberation?: string | undefined;
  readonly state?: AwardState | undefined;
  readonly order: AwardOrder;
  readonly descending: boolean;
}

/** Without case and accents: a name is found however it is typed. */
const folded = (text: string) => `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
const holder = `concat_ws(' ', nullif(o.given_name, ''), o.family_name)`;

const orders: Readonly<Record<AwardOrder, readonly string[]>> = {
  awarded: ['a.awarded_on', 'a.year', 'a.rank', 'a.id'],
  holder: [folded('o.family_name'), folded('o.given_name'), 'a.awarded_on', 'a.id'],
  cohort: [folded('d.cohort_title'), 'a.year', 'a.rank', 'a.id'],
};

/** The last order of each award says what became of it. */
const lines = (order: AwardOrder, descending: boolean) => `
  select a.id as award, a.awarded_on::text as awarded_on, a.rank, ${holder} as holder, d.cohort_title as cohort, o.printable, c.id as certificate, c.provisional,
    c.valid_until::text as valid_until, array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps, t.reason, g.time_zone
  from award a join deliberation d on d.id = a.deliberation join organisation g on g.id = a.organisation
    join lateral (select * from certificate_order o where o.award = a.id order by o.issue desc limit 1) o on true
    left join certificate c on c.id = o.id
    left join lateral (select t.reason from certificate_standing t where t.certificate = c.id order by t.sequence desc limit 1) t on true
  where a.organisation = any ($1) and ($2::uuid is null or a.deliberation = $2)
    and ($3::text is null or strpos(${folded(holder)}, ${folded('$3')}) > 0 or strpos(a.year || '-' || lpad(a.rank::text, 4, '0'), $3) > 0)
  order by ${orders[order].map((column) => column + (descending ? ' desc' : '')).join(', ')} offset $4 limit $5`;

/** Read at once when a state is wanted: what the rows are is only known from their steps and today's date. */
const STRIDE = 500;

/** What the reader's organisations awarded, as their staff looks it up. */
@Injectable()
export class Awards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** At most `limit` lines that are wanted, from a position on; `next` is the position after them, null at the end. */
  async find(organisations: readonly string[], wanted: WantedAwards, from = 0, limit = 50): Promise<{ items: AwardLine[]; next: number | null }> {
    const items: AwardLine[] = [];
    const stride = wanted.state ? STRIDE : limit;
    for (let position = from; ; position += stride) {
      const rows = await this.read(organisations, wanted, position, stride + 1);
      for (const [n, row] of rows.slice(0, stride).entries()) {
        if (items.length === limit) return { items, next: position + n };
        const line = toLine(row, this.clock.today(row.time_zone));
        if (!wanted.state || line.state === wanted.state) items.push(line);
      }
      if (rows.length <= stride) return { items, next: null };
      if (items.length === limit) return { items, next: position + stride };
    }
  }

  cohorts(organisations: readonly string[]): Promise<{ deliberation: string; cohort: string }[]> {
    return this.unitOfWork.manager.query(
      `select d.id as deliberation, d.cohort_title as cohort from deliberation d
        where d.organisation = any ($1) and exists (select from award a where a.deliberation = d.id) order by d.sits_on desc, d.id`,
      [organisations],
    );
  }

  private read(organisations: readonly string[], { search, deliberation, order, descending }: WantedAwards, from: number, limit: number) {
    return this.unitOfWork.manager.query<AwardLineRow[]>(lines(order, descending), [organisations, deliberation ?? null, search || null, from, limit]);
  }
}
