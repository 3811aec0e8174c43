import { Injectable } from '@nestjs/common';
import type { AccountId, Language, OrganisationId, Role } from '#kernel';
import { UnitOfWork } from '#platform/database';

export interface Person {
  readonly id: AccountId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: Language;
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly jurisdiction: 'FR' | 'QC';
  /** IANA zone in which its dates are meant. */
  readonly timeZone: string;
  readonly language: Language;
}

const organisationColumns = 'select id, name, jurisdiction, time_zone as "timeZone", language from organisation';

/** Who people and organisations are. Call inside a unit of work; whoever asks decides for whom names may be shown. */
@Injectable()
export class Accounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(account: AccountId): Promise<Person | undefined> {
    return (await this.names([account])).get(account);
  }

  /** One query however many; an account that is gone has no entry. */
  async names(accounts: Iterable<AccountId>): Promise<ReadonlyMap<AccountId, Person>> {
    const wanted = [...new Set(accounts)];
    const people = wanted.length
      ? await this.query<Person>('select id, given_name as "givenName", family_name as "familyName", email, language from names_of($1)', [wanted])
      : [];
    return new Map(people.map((person) => [person.id, person]));
  }

  async organisation(id: OrganisationId): Promise<Organisation | undefined> {
    return (await this.query<Organisation>(`${organisationColumns} where id = $1`, [id]))[0];
  }

  /** By name. */
  organisations(): Promise<Organisation[]> {
    return this.query<Organisation>(`${organisationColumns} order by name, id`);
  }

  /** Who holds one of the roles there, by family name; seen by that organisation's staff and by the house. */
  async membersOf(organisation: OrganisationId, ...roles: readonly Role[]): Promise<Person[]> {
    return this.query<Person>(
      `select id, given_name as "givenName", family_name as "familyName", email, language
       from names_of(array(select distinct account from membership where organisation = $1 and role = any ($2))) order by family_name, given_name, id`,
      [organisation, roles],
    );
  }

  private query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
