import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { unprintableIn } from '#platform/documents';
import { ChangeStanding } from './change-standing.use-case';
import { OrderCertificate } from './order-certificate';

export interface NewPaper {
  readonly givenName: string;
  readonly familyName: string;
  /** Read by the holder alone. */
  readonly reason: string;
}

interface LastIssue {
  readonly organisation: string;
  readonly account: AccountId;
  readonly issue: number;
  readonly printable: boolean;
  readonly certificate: string | null;
  readonly ended: boolean;
}

/** Orders another paper for an award: the first could not be printed, was revoked, or bears a name that is no longer right. */
@Injectable()
export class ReissueCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orderCertificate: OrderCertificate,
    private readonly changeStanding: ChangeStanding,
    private readonly audit: Audit,
  ) {}

  /** `organisations`: those the reader leads. What was in force is superseded: its code answers so from now on, without any name. */
  async run(award: string, { reason, ...name }: NewPaper, by: AccountId, organisations: readonly string[]) {
    const last = await this.lastOf(award, organisations);
    if (!last) return refuse('award-unknown');
    if (last.printable && !last.certificate) return refuse('certificate-in-preparation');
    const unprintable = unprintableIn(`${name.givenName} ${name.familyName}`);
    if (unprintable.length) return refuse('name-not-printable', { characters: unprintable.join(' ') });
    const { organisation, account, issue, certificate, ended } = last;
    if (certificate && !ended) {
      const superseded = await this.changeStanding.run(certificate, 'superseded', reason, by, organisations);
      if (!superseded.ok) return superseded;
    }
    await this.orderCertificate.run({ award, organisation, account, issue: issue + 1, ...name }, by);
    await this.audit.record({ action: 'certificate.reordered', subject: { kind: 'award', id: award }, organisation, details: { issue: issue + 1 } });
    return accept({ award });
  }

  /** Of two who order at once, the unique issue lets one through. */
  private async lastOf(award: string, organisations: readonly string[]): Promise<LastIssue | undefined> {
    const [row] = await this.unitOfWork.manager.query<LastIssue[]>(
      `select o.organisation, o.account, o.issue, o.printable, c.id as certificate,
         exists (select 1 from certificate_standing t where t.certificate = c.id and t.step in ('revoked', 'superseded')) as ended
       from certificate_order o left join certificate c on c.id = o.id where o.award = $1 and o.organisation = any ($2) order by o.issue desc limit 1`,
      [award, organisations],
    );
    return row;
  }
}
