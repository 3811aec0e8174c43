import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';

/** The holder says whether the code on the paper answers. */
@Injectable()
export class ShareCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(id: string, shared: boolean, by: AccountId) {
    const { manager } = this.unitOfWork;
    const [own] = await manager.query<{ organisation: string }[]>('select organisation from certificate where id = $1 and account = $2', [id, by]);
    if (!own) return refuse('certificate-unknown');
    await manager.query(
      `insert into certificate_sharing (certificate, account, shared, changed_at) values ($1, $2, $3, $4)
       on conflict (certificate) do update set shared = $3, changed_at = $4`,
      [id, by, shared, this.clock.now()],
    );
    await this.audit.record({
      action: shared ? 'certificate.shared' : 'certificate.hidden',
      subject: { kind: 'certificate', id },
      organisation: own.organisation,
    });
    return accept({ shared });
  }
}
