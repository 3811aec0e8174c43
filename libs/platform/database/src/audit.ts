import { Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { UnitOfWork } from './unit-of-work';

export interface AuditEntry {
  /** Verb phrase in the past, such as `application.submitted`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly organisation?: string;
  /** The person for whom the house itself works here, such as somebody who is just signing in. */
  readonly by?: string;
  /** Codes and ids only, never a person's words. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

const insert = `insert into audit_entry (at, account, link, action, subject_kind, subject_id, organisation, details)
  select $1, e.account, e.link, e.action, e.kind, e.id, e.organisation, e.details
  from jsonb_to_recordset($2) as e (account uuid, link uuid, action text, kind text, id text, organisation uuid, details jsonb)`;

/** Who did what, when, on which record. Rows can be added, never changed or removed. */
@Injectable()
export class Audit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Written in the caller's transaction: what cannot be recorded does not happen. */
  record(entry: AuditEntry): Promise<void> {
    return this.recordAll([entry]);
  }

  /** The same of many acts at once, in this order. */
  async recordAll(entries: readonly AuditEntry[]): Promise<void> {
    const { principal } = this.unitOfWork;
    const link = principal?.kind === 'link' ? principal.link : null;
    const rows = entries.map(({ action, subject: { kind, id }, organisation = null, by = null, details = {} }) => {
      const account = principal?.kind === 'account' ? principal.account : by;
      return { account, link, action, kind, id, organisation, details };
    });
    await this.unitOfWork.manager.query(insert, [this.clock.now(), JSON.stringify(rows)]);
  }
}
