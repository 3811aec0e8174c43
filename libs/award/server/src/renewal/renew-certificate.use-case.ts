import { Injectable } from '@nestjs/common';
import { accept, type AccountId, addTo, type LocalDate, refuse } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { ChangeStanding } from '../certify/change-standing.use-case';
import { OrderCertificate } from '../certify/order-certificate';
import { type FoundRenewal, Renewals } from './renewals';

/** Takes an award up again for its next period: a new paper with a new code, the former one superseded. */
@Injectable()
export class RenewCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly orderCertificate: OrderCertificate,
    private readonly changeStanding: ChangeStanding,
    private readonly audit: Audit,
  ) {}

  /** The new period follows the old one without a gap; after its end it starts over from there too, so that nobody gains by waiting. */
  async run(certificate: string, by: AccountId, organisations: readonly string[]) {
    const found = await this.renewals.find(certificate);
    if (!found || !organisations.includes(found.of.organisation)) return refuse('certificate-unknown');
    if (found.state.stage === 'early') return refuse('renewal-too-early', { day: found.state.opensOn });
    if (!found.state.complete) return refuse('renewal-incomplete');
    const validUntil = nextEnd(found);
    if (!validUntil) return refuse('renewal-not-foreseen');
    const superseded = await this.changeStanding.run(certificate, 'superseded', 'Renouvellement · Renewal', by, organisations);
    if (!superseded.ok) return superseded;
    const { award, organisation, account, printed } = found.of;
    await this.orderCertificate.run({ award, organisation, account, issue: await this.nextIssue(award), ...printed.holder, validUntil }, by);
    await this.audit.record({ action: 'certificate.renewed', subject: { kind: 'award', id: award }, organisation, details: { validUntil } });
    return accept({ validUntil });
  }

  private async nextIssue(award: string): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ next: number }[]>('select max(issue) + 1 as next from certificate_order where award = $1', [award]);
    return row?.next ?? 1;
  }
}

const nextEnd = ({ of, edition }: FoundRenewal): LocalDate | undefined => {
  const years = edition.award.validity?.value.years;
  return years === undefined ? undefined : addTo(of.until, { years });
};
