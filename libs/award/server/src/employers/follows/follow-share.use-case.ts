import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { followsAtOnce, type Standing } from '#award/domain';
import { accept, type AccountPrincipal, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { shareHash } from '../../shares/share-token';
import { SharedDoor } from '../../shares/shared-door';
import { EmployerSpaces } from '../space/employer-spaces';

interface Share {
  readonly id: string;
  readonly holder: string;
}

/** The last part of the address a holder gave, or that part alone. */
const tokenIn = (address: string): string => /(?:^|\/)([\w-]{10,100})(?:[?#].*)?$/.exec(address.trim())?.[1] ?? '';

/**
 * An employer follows the link a holder gave them. It is opened like anybody opens it, so its holder sees the view; and they
 * see who follows. Taking the link back ends it.
 */
@Injectable()
export class FollowShare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: EmployerSpaces,
    private readonly door: SharedDoor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(address: string, label: string, principal: AccountPrincipal, ip: string) {
    const employer = await this.unitOfWork.run(principal, () => this.spaces.idOf(principal.account));
    if (!employer) return refuse('employer-unknown');
    const token = tokenIn(address);
    const shown = await this.door.open(token, ip, true);
    const share = shown && (await this.find(token));
    if (!share) return refuse('share-unknown');
    return this.unitOfWork.run(system, () => this.keep(share, shown.standing, label, employer, principal));
  }

  /** As the house: a link is nobody's but its holder's. */
  private find(token: string): Promise<Share | undefined> {
    return this.unitOfWork.run(system, async () => {
      const [row] = await this.unitOfWork.manager.query<Share[]>(
        'select id, account as holder from certificate_share where token_hash = $1 and expires_at > $2',
        [shareHash(token), this.clock.now()],
      );
      return row;
    });
  }

  private async keep({ id: share, holder }: Share, standing: Standing, label: string, employer: string, { account }: AccountPrincipal) {
    const { manager } = this.unitOfWork;
    await manager.query('select 1 from employer where id = $1 for update', [employer]);
    const [open] = await manager.query<{ count: number }[]>('select count(*)::int as count from employer_follow where employer = $1 and ended_at is null', [
      employer,
    ]);
    if ((open?.count ?? 0) >= followsAtOnce) return refuse('too-many-follows', { count: followsAtOnce });
    const follow = randomUUID();
    // A link taken back this very moment is no longer there to be followed: the select gives nothing then.
    const made = await manager.query<object[]>(
      `insert into employer_follow (id, employer, account, share, holder, label, standing, followed_at)
       select $1, $2, $3, s.id, $5, $6, $7, $8 from certificate_share s where s.id = $4 on conflict (employer, share) do nothing returning 1`,
      [follow, employer, account, share, holder, label, standing, this.clock.now()],
    );
    if (!made.length) return refuse('already-followed');
    await this.audit.record({ action: 'employer.follow-begun', subject: { kind: 'employer', id: employer }, by: account });
    return accept({ follow });
  }
}
