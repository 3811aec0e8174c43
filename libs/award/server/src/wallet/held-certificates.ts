import { Injectable, Logger } from '@nestjs/common';
import { inForce, standingOf, type StandingStep } from '#award/domain';
import { type AccountId, dayOf, type LocalDate, type OrganisationId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { AwardLog } from '../log';
import { type AwardRecord, vouchedFor } from '../log/vouch';

interface Row {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly timeZone: string;
  readonly record: AwardRecord;
}

export interface HeldCertificate {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  /** In force today, and issued by the house: what alone goes into a wallet. */
  readonly usable: boolean;
}

const held = `select c.organisation, c.account, c.provisional, c.valid_until::text as "validUntil", g.time_zone as "timeZone",
    array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps, shared_record(c.id) as record
  from certificate c join organisation g on g.id = c.organisation where c.id = $1`;

/** Whether a certificate may go into a wallet at this moment. Call it as the house. */
@Injectable()
export class HeldCertificates {
  private readonly log = new Logger(HeldCertificates.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awardLog: AwardLog,
    private readonly clock: Clock,
  ) {}

  async find(certificate: string): Promise<HeldCertificate | undefined> {
    const [row] = await this.unitOfWork.manager.query<Row[]>(held, [certificate]);
    if (!row) return undefined;
    const standing = standingOf(row, dayOf(this.clock.now(), row.timeZone));
    return { organisation: row.organisation, account: row.account, usable: inForce(standing) && this.vouched(certificate, row) };
  }

  /** What somebody wrote into the database is handed to no wallet. */
  private vouched(certificate: string, { record }: Row): boolean {
    const good = vouchedFor(record, this.awardLog.keys);
    if (!good) this.log.warn(`certificate ${certificate} is not what the log says`);
    return good;
  }
}
