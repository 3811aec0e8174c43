import { Injectable } from '@nestjs/common';
import { awardNumber, type IssuingState } from '#award/domain';
import type { IssuingRunView } from '#award/domain/contract';
import type { LocalDate } from '#kernel';
import { UnitOfWork } from '#platform/database';

interface Row {
  readonly order: string;
  readonly holder: string;
  readonly awardedOn: LocalDate;
  readonly rank: number;
  readonly state: IssuingState;
  readonly fault: IssuingRunView['people'][number]['fault'];
}

/** The last order of each award of a sitting, and what became of it. A fault counts until the paper is there. */
const people = `select o.id as "order", concat_ws(' ', nullif(o.given_name, ''), o.family_name) as holder, a.awarded_on::text as "awardedOn", a.rank, f.code as fault,
    case when c.id is not null then 'issued' when not o.printable then 'name-not-printable' when f.code is not null then 'failed' else 'waiting' end as state
  from award a
    join lateral (select * from certificate_order o where o.award = a.id order by o.issue desc limit 1) o on true
    left join certificate c on c.id = o.id
    left join lateral (select f.code from issuing_fault f where f.certificate_order = o.id order by f.met_at desc limit 1) f on c.id is null
  where a.deliberation = $1 order by a.rank`;

/** How far the papers of a sitting are, person by person. */
@Injectable()
export class IssuingRuns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the reader may see; undefined for a sitting that is not theirs or not sealed. */
  async of(deliberation: string): Promise<IssuingRunView | undefined> {
    const { manager } = this.unitOfWork;
    const [sitting] = await manager.query<{ paused: boolean }[]>(
      `select coalesce((select p.paused from issuing_pause p where p.deliberation = d.id), false) as paused from deliberation d where d.id = $1 and d.stage = 'sealed'`,
      [deliberation],
    );
    if (!sitting) return undefined;
    const rows = await manager.query<Row[]>(people, [deliberation]);
    return {
      paused: sitting.paused,
      total: rows.length,
      issued: rows.filter(({ state }) => state === 'issued').length,
      people: rows.map(({ awardedOn, rank, ...row }) => ({ ...row, number: awardNumber(awardedOn, rank) })),
    };
  }

  /** Orders that wait or failed, and could be drawn. */
  async outstanding(deliberation: string): Promise<string[]> {
    return ((await this.of(deliberation))?.people ?? []).filter(({ state }) => state === 'waiting' || state === 'failed').map(({ order }) => order);
  }
}
