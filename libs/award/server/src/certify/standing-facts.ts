import { Injectable } from '@nestjs/common';
import type { StandingFacts } from '#award/domain';
import { Accounts } from '#identity/server';
import type { AccountId, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';

export interface FoundStanding extends StandingFacts {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  /** Status lists its credentials have places in. */
  readonly lists: readonly string[];
  readonly timeZone: string;
}

const standing = `select c.organisation, c.account, c.provisional, c.valid_until::text as "validUntil",
    array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps,
    array(select distinct r.list::text from credential r where r.certificate = c.id) as lists
  from certificate c where c.id = $1 and c.organisation = any ($2)`;

/** Reads what a certificate's standing follows from. */
@Injectable()
export class StandingFactsOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** Undefined outside the organisations given. */
  async find(certificate: string, organisations: readonly string[]): Promise<FoundStanding | undefined> {
    const [row] = await this.unitOfWork.manager.query<Omit<FoundStanding, 'timeZone'>[]>(standing, [certificate, organisations]);
    const organisation = row && (await this.accounts.organisation(row.organisation));
    return organisation && { ...row, timeZone: organisation.timeZone };
  }
}
