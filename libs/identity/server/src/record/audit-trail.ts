import { Injectable } from '@nestjs/common';
import { type AccountId, instantIn, type LocalDate, endOfDay, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { Accounts, type Organisation } from '../accounts';

const PAGE = 50;

interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly account: AccountId | null;
  readonly link: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
}

export interface Wanted {
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
}

const columns = 'select id, at, account, link, action, subject_kind, subject_id from audit_entry';

/** Who did what, newest first. Row-level security shows each person their own lines, and administrators their organisation's. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  async of(account: AccountId, cursor: string | undefined) {
    const entries = await this.query<Entry>(
      `${columns} where (account = $1 or (subject_kind = 'account' and subject_id = $1::text)) and ($2::bigint is null or id < $2) order by id desc limit ${PAGE + 1}`,
      [account, cursor ?? null],
    );
    return this.page(entries);
  }

  /** `from` and `to` are days in the organisation's zone, both included. */
  async ofOrganisation({ id, timeZone }: Organisation, { action, from, to, cursor }: Wanted) {
    const entries = await this.query<Entry>(
      `${columns} where organisation = $1 and ($2::bigint is null or id < $2) and ($3::text is null or action = $3)
         and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at <= $5) order by id desc limit ${PAGE + 1}`,
      [id, cursor ?? null, action ?? null, from ? instantIn(from as LocalDate, '00:00', timeZone) : null, to ? endOfDay(to as LocalDate, timeZone) : null],
    );
    return { ...(await this.page(entries)), actions: await this.actions(id) };
  }

  private async actions(organisation: OrganisationId): Promise<string[]> {
    const found = await this.query<{ action: string }>('select distinct action from audit_entry where organisation = $1 order by action', [organisation]);
    return found.map(({ action }) => action);
  }

  private async page(entries: readonly Entry[]) {
    const shown = entries.slice(0, PAGE);
    const people = await this.accounts.names(shown.flatMap(({ account }) => account ?? []));
    const nameOf = (account: AccountId) => {
      const person = people.get(account);
      return person ? `${person.givenName} ${person.familyName}` : null;
    };
    const items = shown.map(({ id, at, account, link, action, subject_kind: kind, subject_id }) => ({
      id,
      at: at.toISOString(),
      action,
      subject: { kind, id: subject_id },
      by: account && nameOf(account),
      byLink: link !== null,
    }));
    return { items, next: entries.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
