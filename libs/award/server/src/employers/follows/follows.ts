import { Injectable } from '@nestjs/common';
import type { FollowView } from '#award/domain/contract';
import { type AccountId, accept, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';

interface Row extends Omit<FollowView, 'followedAt' | 'until'> {
  readonly followedAt: Date;
  readonly until: Date | null;
}

const listed = `select f.id, f.label, f.standing, f.followed_at as "followedAt", f.ended_at is null and u.until > $2 as live, u.until
  from employer_follow f left join lateral (select link_ends(f.share) as until) u on true
  where f.account = $1 order by f.ended_at is not null, f.followed_at desc, f.id`;

/** What an employer follows: links that holders gave, by the employer's own words for them. */
@Injectable()
export class Follows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(account: AccountId): Promise<{ items: FollowView[] }> {
    const rows = await this.unitOfWork.manager.query<Row[]>(listed, [account, this.clock.now()]);
    return {
      items: rows.map(({ followedAt, until, live, ...row }) => ({
        ...row,
        live: live ?? false,
        followedAt: followedAt.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    };
  }

  async stop(follow: string, account: AccountId) {
    const [gone] = await this.unitOfWork.manager.query<[{ employer: string }[], number]>(
      'delete from employer_follow where id = $1 and account = $2 returning employer',
      [follow, account],
    );
    const [own] = gone;
    if (!own) return refuse('follow-unknown');
    await this.audit.record({ action: 'employer.follow-stopped', subject: { kind: 'employer', id: own.employer } });
    return accept({});
  }
}
