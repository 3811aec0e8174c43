import { Injectable, Logger } from '@nestjs/common';
import {
  type CertificateDetail,
  type Disclosed,
  disclose,
  type DisclosureLevel,
  hourOf,
  inForce,
  type PrintedCertificate,
  type Standing,
  standingOf,
  type StandingStep,
} from '#award/domain';
import { dayOf, type Instant, instant, type Language, type LocalDate, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { AwardLog } from '../log';
import { type AwardRecord, vouchedFor } from '../log/vouch';
import { shareHash } from './share-token';

/** What one link shows at this moment. */
export interface Shown {
  readonly certificate: string;
  readonly level: DisclosureLevel;
  readonly standing: Standing;
  /** When the last step was taken; for those that are no longer in force. */
  readonly since: Instant | null;
  readonly issuer: string;
  /** Nothing while the certificate is suspended, revoked or superseded. */
  readonly facts: Disclosed | undefined;
  readonly number: string;
  readonly language: Language;
  readonly expiresAt: Instant;
  readonly timeZone: string;
}

interface OpenedRow {
  readonly share: string;
  readonly certificate: string;
  readonly account: string;
  readonly level: DisclosureLevel;
  readonly expiresAt: Date;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly timeZone: string;
  readonly steps: readonly StandingStep[];
  readonly since: Date | null;
  readonly record: AwardRecord;
}

const opened = `select s.id as share, s.certificate, s.account, s.level, s.expires_at as "expiresAt", c.printed, d.detail, c.provisional, c.valid_until::text as "validUntil",
    g.time_zone as "timeZone", array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps,
    (select max(t.taken_at) from certificate_standing t where t.certificate = c.id) as since, shared_record(c.id) as record
  from certificate_share s join certificate c on c.id = s.certificate join certificate_detail d on d.certificate = c.id join organisation g on g.id = c.organisation
  where s.token_hash = $1 and s.expires_at > $2`;

const view = `insert into certificate_share_view (share, account, hour, times) values ($1, $2, $3, 1)
  on conflict (share, hour) do update set times = certificate_share_view.times + 1`;

/** Opens a link for whoever has it. One that has ended, was taken back or never was is the same nothing, found by the same question. */
@Injectable()
export class SharedDoor {
  private readonly log = new Logger(SharedDoor.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly awardLog: AwardLog,
    private readonly clock: Clock,
  ) {}

  /** `counted`: a reader looks at the page. Files taken from it are not counted again. Only misses count against a network. */
  async open(token: string, ip: string, counted: boolean): Promise<Shown | undefined> {
    const network = networkOf(ip);
    await this.limits.consume('share', network);
    const row = await this.unitOfWork.run(system, () => this.find(shareHash(token), counted));
    if (!row) return undefined;
    await this.limits.giveBack('share', network);
    return this.shownBy(row);
  }

  private async find(hash: Buffer, counted: boolean): Promise<OpenedRow | undefined> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    const [row] = await manager.query<OpenedRow[]>(opened, [hash, now]);
    if (!row || !this.vouched(row)) return undefined;
    if (counted) await manager.query(view, [row.share, row.account, hourOf(new Date(now))]);
    return row;
  }

  /** A certificate that the house did not issue is shown to nobody. */
  private vouched({ certificate, record }: OpenedRow): boolean {
    const good = vouchedFor(record, this.awardLog.keys);
    if (!good) this.log.warn(`certificate ${certificate} is not what the log says`);
    return good;
  }

  private shownBy({ certificate, level, expiresAt, timeZone, since, printed, detail, steps, provisional, validUntil }: OpenedRow): Shown {
    const standing = standingOf({ provisional, validUntil, steps }, dayOf(this.clock.now(), timeZone));
    return {
      certificate,
      level,
      standing,
      since: since && instant(since.toISOString()),
      issuer: printed.issuer.name,
      facts: inForce(standing) || standing === 'expired' ? disclose(level, { printed, detail, validUntil }) : undefined,
      number: printed.number,
      language: printed.language,
      expiresAt: instant(expiresAt.toISOString()),
      timeZone,
    };
  }
}
