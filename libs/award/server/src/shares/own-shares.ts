import { Injectable } from '@nestjs/common';
import type { ShareView } from '#award/domain/contract';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { CertificateShareRow, CertificateShareViewRow } from '../rows';

interface Follower {
  readonly share: string;
  readonly name: string;
}

/** The links a holder made: listed for them alone, and taken back by them. */
@Injectable()
export class OwnShares {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(certificate: string, account: AccountId) {
    const { manager } = this.unitOfWork;
    const own = await manager.query<object[]>('select 1 from certificate where id = $1 and account = $2', [certificate, account]);
    if (!own.length) return refuse('certificate-unknown');
    const shares = await this.unitOfWork.repository(CertificateShareRow).find({ where: { certificate, account }, order: { madeAt: 'DESC', id: 'ASC' } });
    const views = await manager.query<CertificateShareViewRow[]>(
      'select v.share, v.hour, v.times from certificate_share_view v join certificate_share s on s.id = v.share where s.certificate = $1 order by v.hour desc',
      [certificate],
    );
    const followers = await manager.query<Follower[]>(
      'select f.share, e.name from employer_follow f join employer e on e.id = f.employer where f.share = any ($1) and f.ended_at is null order by e.name, f.id',
      [shares.map(({ id }) => id)],
    );
    return accept({ items: shares.map((share) => toView(share, views, followers, this.clock.now())) });
  }

  /** The row goes, and with it all that was noted about it: nothing brings it back. */
  async withdraw(share: string, account: AccountId) {
    const own = { id: share, account };
    const found = await this.unitOfWork.repository(CertificateShareRow).findOneBy(own);
    const { affected } = await this.unitOfWork.repository(CertificateShareRow).delete(own);
    if (!found || !affected) return refuse('share-unknown');
    await this.audit.record({ action: 'certificate.share-withdrawn', subject: { kind: 'certificate', id: found.certificate } });
    return accept({});
  }
}

const toView = (
  { id, level, label, madeAt, expiresAt }: CertificateShareRow,
  all: readonly CertificateShareViewRow[],
  followers: readonly Follower[],
  now: string,
): ShareView => {
  const views = all.filter(({ share }) => share === id).map(({ hour, times }) => ({ hour: hour.toISOString(), times }));
  return {
    id,
    level,
    label,
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= new Date(now),
    views,
    times: views.reduce((sum, { times }) => sum + times, 0),
    followers: followers.filter(({ share }) => share === id).map(({ name }) => name),
  };
};
