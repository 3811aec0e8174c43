import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';

/** Withdraws a certificate for a reason that its holder reads and nobody else does. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** `organisations`: those the reader leads. A holder's own certificate is not theirs to revoke. */
  async run(id: string, reason: string, by: AccountId, organisations: readonly string[]) {
    const { manager } = this.unitOfWork;
    const [found] = await manager.query<{ organisation: string; account: AccountId }[]>(
      'select organisation, account from certificate where id = $1 and organisation = any ($2)',
      [id, organisations],
    );
    if (!found) return refuse('certificate-unknown');
    const { organisation, account } = found;
    const first = await manager.query<object[]>(
      'insert into certificate_revocation (certificate, organisation, account, reason, revoked_by, revoked_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1',
      [id, organisation, account, reason, by, this.clock.now()],
    );
    if (!first.length) return refuse('certificate-already-revoked');
    await this.outbox.tell('certificate-revoked', { certificate: id, account, organisation });
    await this.audit.record({ action: 'certificate.revoked', subject: { kind: 'certificate', id }, organisation });
    return accept({ state: 'revoked' as const });
  }
}
