import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import type { SessionView } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { Accounts } from '../accounts';

type Membership = SessionView['memberships'][number];

export const nobodySignedIn: SessionView = { account: null, memberships: [] };

/** What the shell of the page knows of whoever is signed in. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  async of(account: AccountId): Promise<SessionView> {
    const person = await this.accounts.find(account);
    return person ? { account: person, memberships: await this.memberships(account) } : nobodySignedIn;
  }

  private memberships(account: AccountId): Promise<Membership[]> {
    return this.unitOfWork.manager.query<Membership[]>(
      `select o.id as organisation, o.name, o.time_zone as "timeZone", array_agg(m.role order by m.role) as roles
       from membership m join organisation o on o.id = m.organisation where m.account = $1 group by o.id order by o.name, o.id`,
      [account],
    );
  }
}
