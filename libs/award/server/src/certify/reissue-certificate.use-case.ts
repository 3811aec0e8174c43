import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { unprintableIn } from '#platform/documents';
import { OrderCertificate } from './order-certificate';

interface Standing {
  readonly organisation: string;
  readonly account: AccountId;
  readonly issue: number;
  readonly printable: boolean;
  readonly revoked: boolean;
}

/** Orders another paper for an award: the first could not be printed, or was revoked. */
@Injectable()
export class ReissueCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orderCertificate: OrderCertificate,
    private readonly audit: Audit,
  ) {}

  /** `organisations`: those the reader leads. */
  async run(award: string, name: { readonly givenName: string; readonly familyName: string }, by: AccountId, organisations: readonly string[]) {
    const last = await this.lastOf(award, organisations);
    if (!last) return refuse('award-unknown');
    if (last.printable && !last.revoked) return refuse('certificate-in-force');
    const unprintable = unprintableIn(`${name.givenName} ${name.familyName}`);
    if (unprintable.length) return refuse('name-not-printable', { characters: unprintable.join(' ') });
    const { organisation, account, issue } = last;
    await this.orderCertificate.run({ award, organisation, account, issue: issue + 1, ...name }, by);
    await this.audit.record({ action: 'certificate.reordered', subject: { kind: 'award', id: award }, organisation, details: { issue: issue + 1 } });
    return accept({ award });
  }

  /** Of two who order at once, the unique issue lets one through. */
  private async lastOf(award: string, organisations: readonly string[]): Promise<Standing | undefined> {
    const [row] = await this.unitOfWork.manager.query<Standing[]>(
      `select o.organisation, o.account, o.issue, o.printable, exists (select 1 from certificate_revocation r where r.certificate = o.id) as revoked
       from certificate_order o where o.award = $1 and o.organisation = any ($2) order by o.issue desc limit 1`,
      [award, organisations],
    );
    return row;
  }
}
