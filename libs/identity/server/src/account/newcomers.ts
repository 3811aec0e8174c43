import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import type { AccountRow } from '../account.row';

/** Accounts that nobody confirmed yet. Only the house may write them: call inside its unit of work. */
@Injectable()
export class Newcomers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Makes the account, or lets the latest asker take over one whose address was never confirmed.
   * Undefined when the address belongs to somebody: nothing was changed.
   */
  async open(
    { id, email, emailConfirmedAt, passwordHash, givenName, familyName, language, createdAt }: AccountRow,
    consent: string,
  ): Promise<AccountId | undefined> {
    const [opened] = await this.unitOfWork.manager.query<{ id: AccountId }[]>(
      `insert into account (id, email, email_confirmed_at, password_hash, given_name, family_name, language, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (lower(email)) do update set email_confirmed_at = excluded.email_confirmed_at, password_hash = excluded.password_hash,
         given_name = excluded.given_name, family_name = excluded.family_name, language = excluded.language
       where account.email_confirmed_at is null
       returning id`,
      [id, email, emailConfirmedAt, passwordHash, givenName, familyName, language, createdAt],
    );
    if (opened)
      await this.unitOfWork.manager.query('insert into consent (account, text_version, given_at) values ($1, $2, $3) on conflict do nothing', [
        opened.id,
        consent,
        createdAt,
      ]);
    return opened?.id;
  }
}
