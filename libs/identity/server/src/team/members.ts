import { Injectable } from '@nestjs/common';
import type { AccountId, OrganisationId, Role } from '#kernel';
import { UnitOfWork } from '#platform/database';

export interface Member {
  readonly account: AccountId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** Who holds which role in an organisation. Call inside a unit of work of its staff or of the house. */
@Injectable()
export class Members {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By family name. */
  list(organisation: OrganisationId): Promise<Member[]> {
    return this.query<Member>(
      `select m.account, n.given_name as "givenName", n.family_name as "familyName", n.email, m.roles
       from (select account, array_agg(role order by role) as roles from membership where organisation = $1 group by account) m,
         names_of(array(select account from membership where organisation = $1)) n
       where n.id = m.account order by n.family_name, n.given_name, m.account`,
      [organisation],
    );
  }

  /** Whoever changes the team of an organisation does so one after another, until the transaction ends. */
  async lock(organisation: OrganisationId): Promise<void> {
    await this.query('select id from organisation where id = $1 for update', [organisation]);
  }

  async count(organisation: OrganisationId, role: Role): Promise<number> {
    const [row] = await this.query<{ count: number }>('select count(*)::int as count from membership where organisation = $1 and role = $2', [
      organisation,
      role,
    ]);
    return row?.count ?? 0;
  }

  async holds(organisation: OrganisationId, account: AccountId, role: Role): Promise<boolean> {
    return (await this.query('select 1 from membership where organisation = $1 and account = $2 and role = $3', [organisation, account, role])).length > 0;
  }

  /** Only the house gives roles. */
  async add(organisation: OrganisationId, account: AccountId, roles: readonly Role[]): Promise<void> {
    await this.query('insert into membership (account, organisation, role) select $1, $2, unnest($3::text[]) on conflict do nothing', [
      account,
      organisation,
      roles,
    ]);
  }

  async remove(organisation: OrganisationId, account: AccountId, role: Role): Promise<void> {
    await this.query('delete from membership where organisation = $1 and account = $2 and role = $3', [organisation, account, role]);
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
