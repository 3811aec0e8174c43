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

/** Who did what, when, on which record. Rows can be added, never changed or removed. */
@Injectable()
export class Audit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Written in the caller's transaction: what cannot be recorded does not happen. */
  async record({ action, subject, organisation, by, details = {} }: AuditEntry): Promise<void> {
    const { principal } = this.unitOfWork;
    const account = principal?.kind === 'account' ? principal.account : (by ?? null);
    const link = principal?.kind === 'link' ? principal.link : null;
    await this.unitOfWork.manager.query(
      'insert into audit_entry (at, account, link, action, subject_kind, subject_id, organisation, details) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [this.clock.now(), account, link, action, subject.kind, subject.id, organisation ?? null, details],
    );
  }
}
