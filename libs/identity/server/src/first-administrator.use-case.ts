import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tokenLife } from '#identity/domain';
import { accept, type AccountId, type Language, type OrganisationId, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { AccountRow } from './account.row';
import type { Organisation } from './accounts';
import { Letters } from './letters';
import { OneTimeTokens } from './one-time-tokens';
import { PeopleByEmail } from './people-by-email';
import { Members } from './team/members';

export interface FirstAdministratorWanted {
  readonly organisation: string;
  readonly jurisdiction: Organisation['jurisdiction'];
  /** IANA zone of the organisation's dates, such as `America/Toronto`. */
  readonly timeZone: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language?: Language;
}

/** Opens an organisation from the console, where nobody is signed in yet. */
@Injectable()
export class CreateFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleByEmail,
    private readonly members: Members,
    private readonly tokens: OneTimeTokens,
    private readonly letters: Letters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the one-time address, good for a day, at which the person chooses a password.
   * Refused with `organisation-has-administrator` when one of that name has somebody already.
   */
  run(wanted: FirstAdministratorWanted) {
    return this.unitOfWork.run(system, async () => {
      const organisation = await this.organisation(wanted);
      await this.members.lock(organisation);
      if (await this.members.count(organisation, 'administrator')) return refuse('organisation-has-administrator');
      const account = (await this.people.find(wanted.email))?.id ?? (await this.account(wanted));
      await this.members.add(organisation, account, ['administrator']);
      await this.audit.record({ action: 'organisation.opened', subject: { kind: 'organisation', id: organisation }, organisation });
      const token = await this.tokens.issue(account, 'choose-password', tokenLife['first-administrator']);
      return accept({ organisation, account, link: this.letters.urlOf(`/account/new-password#${token}`) });
    });
  }

  private async organisation({ organisation: name, jurisdiction, timeZone, language = 'fr' }: FirstAdministratorWanted): Promise<OrganisationId> {
    const { manager } = this.unitOfWork;
    const [known] = await manager.query<{ id: OrganisationId }[]>('select id from organisation where lower(name) = lower($1)', [name]);
    if (known) return known.id;
    const id = randomUUID() as OrganisationId;
    await manager.query('insert into organisation (id, name, jurisdiction, time_zone, language) values ($1, $2, $3, $4, $5)', [
      id,
      name,
      jurisdiction,
      timeZone,
      language,
    ]);
    return id;
  }

  private async account({ email, givenName, familyName, language = 'fr' }: FirstAdministratorWanted): Promise<AccountId> {
    const id = randomUUID() as AccountId;
    await this.unitOfWork
      .repository(AccountRow)
      .insert({ id, email, givenName, familyName, language, createdAt: this.clock.now(), passwordHash: null, emailConfirmedAt: null });
    return id;
  }
}
