import { Injectable } from '@nestjs/common';
import { type CertificateDetail, inForce, type OfferFacts, type PrintedCertificate, standingOf, type StandingStep } from '#award/domain';
import { Clock, UnitOfWork } from '#platform/database';
import type { LocalDate, OrganisationId } from '#kernel';

export interface IssuedCertificate extends OfferFacts {
  readonly id: string;
  readonly organisation: OrganisationId;
}

interface IssuedRow {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly timeZone: string;
}

const issued = `select c.id, c.organisation, c.printed, d.detail, c.provisional, c.valid_until::text as "validUntil", g.time_zone as "timeZone",
    array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps
  from certificate c join certificate_detail d on d.certificate = c.id join organisation g on g.id = c.organisation`;

/** Certificates as the staff of their organisation may hand out papers of them. */
@Injectable()
export class IssuedCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Undefined outside the organisations given. */
  async one(id: string, organisations: readonly string[]): Promise<IssuedCertificate | undefined> {
    const [row] = await this.query(`${issued} where c.id = $1 and c.organisation = any ($2)`, [id, organisations]);
    return row && toIssued(row);
  }

  /** Those in force of a sitting, in the order of names; undefined when there is no such sitting. One that was revoked is not printed again. */
  async ofSitting(deliberation: string, organisations: readonly string[]): Promise<readonly IssuedCertificate[] | undefined> {
    const [sitting] = await this.unitOfWork.manager.query<object[]>('select 1 from deliberation where id = $1 and organisation = any ($2)', [
      deliberation,
      organisations,
    ]);
    if (!sitting) return undefined;
    const rows = await this.query(`${issued} join award a on a.id = c.award where a.deliberation = $1 and a.organisation = any ($2)`, [
      deliberation,
      organisations,
    ]);
    return rows
      .filter((row) => inForce(standingOf(row, this.clock.today(row.timeZone))))
      .toSorted(byName)
      .map(toIssued);
  }

  private query(text: string, values: unknown[]): Promise<IssuedRow[]> {
    return this.unitOfWork.manager.query<IssuedRow[]>(text, values);
  }
}

const toIssued = ({ id, organisation, printed, detail }: IssuedRow): IssuedCertificate => ({
  id,
  organisation,
  printed,
  detail,
  jurisdiction: printed.jurisdiction ?? 'FR',
});

const byName = ({ printed: a }: IssuedRow, { printed: b }: IssuedRow): number => {
  const names = new Intl.Collator(a.language);
  return names.compare(a.holder.familyName, b.holder.familyName) || names.compare(a.holder.givenName, b.holder.givenName) || names.compare(a.number, b.number);
};
