import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DisclosureLevel, sharesAtOnce } from '#award/domain';
import { accept, type AccountId, type Instant, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { CertificateShareRow } from '../rows';
import { stillTheirs } from '../still-theirs';
import { newShareToken, shareHash } from './share-token';

export interface ShareWanted {
  readonly level: DisclosureLevel;
  /** For whom, in the holder's words. */
  readonly label: string;
  readonly days: number;
}

/** Those that ended so long ago are forgotten when another is made. */
const remembered = `90 days`;

/** Makes a link that shows one level to one reader. Its address is given once and kept by nobody. */
@Injectable()
export class MakeShare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async make(certificate: string, { level, label, days }: ShareWanted, by: AccountId) {
    if (!(await stillTheirs(this.unitOfWork.manager, [{ certificate, account: by }]))) return refuse('certificate-unknown');
    const now = this.clock.now();
    if ((await this.live(certificate, now)) >= sharesAtOnce) return refuse('too-many-shares', { count: sharesAtOnce });
    await this.unitOfWork.manager.query(`delete from certificate_share where account = $1 and expires_at < $2::timestamptz - interval '${remembered}'`, [
      by,
      now,
    ]);
    const share = randomUUID();
    const token = newShareToken();
    const expiresAt = new Date(new Date(now).getTime() + days * 86_400_000);
    await this.unitOfWork
      .repository(CertificateShareRow)
      .insert({ id: share, certificate, account: by, level, label, tokenHash: shareHash(token), madeAt: new Date(now), expiresAt });
    await this.audit.record({ action: 'certificate.share-made', subject: { kind: 'certificate', id: certificate }, details: { level } });
    return accept({ share, address: this.addressOf(token) });
  }

  /** The former address answers no more. */
  async renew(share: string, by: AccountId) {
    const token = newShareToken();
    const { affected } = await this.unitOfWork.repository(CertificateShareRow).update({ id: share, account: by }, { tokenHash: shareHash(token) });
    return affected ? accept({ share, address: this.addressOf(token) }) : refuse('share-unknown');
  }

  /** Two who make one at once take turns, so that the limit holds. */
  private async live(certificate: string, now: Instant): Promise<number> {
    const { manager } = this.unitOfWork;
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [certificate]);
    const [row] = await manager.query<{ live: number }[]>('select count(*)::int as live from certificate_share where certificate = $1 and expires_at > $2', [
      certificate,
      now,
    ]);
    return row?.live ?? 0;
  }

  private addressOf(token: string): string {
    return `${this.address.origin}/s/${token}`;
  }
}
