import { Injectable } from '@nestjs/common';
import { type CertificateCode, type Outcome, printedCode, type PrintedCertificate, standingOf, type StandingStep } from '#award/domain';
import type { CertificateView } from '#award/domain/contract';
import type { AccountId, Language, LocalDate } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { everTouched } from '../compromise/touched-papers';

interface OwnRow {
  readonly id: string;
  readonly code: CertificateCode;
  readonly printed: PrintedCertificate;
  readonly shared: boolean;
  readonly provisional: boolean;
  readonly valid_until: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly changed_at: Date | null;
  readonly reason: string | null;
  readonly time_zone: string;
  readonly touched: boolean;
}

export interface SettledRow {
  readonly editionId: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly settledOn: string;
}

const steps = 'array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps';
const last =
  'left join lateral (select t.taken_at, t.reason from certificate_standing t where t.certificate = c.id order by t.sequence desc limit 1) t on true';

const own = `select c.id, c.code, c.printed, coalesce(s.shared, true) as shared, c.provisional, c.valid_until::text as valid_until, ${steps}, t.taken_at as changed_at, t.reason, g.time_zone, ${everTouched} as touched
  from certificate c left join certificate_sharing s on s.certificate = c.id ${last} join organisation g on g.id = c.organisation
  where c.account = $1 order by c.issued_at desc, c.id`;

@Injectable()
export class Certificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async mine(account: AccountId): Promise<CertificateView[]> {
    return (await this.query<OwnRow>(own, [account])).map((row) => toView(row, this.clock.today(row.time_zone)));
  }

  /** What juries decided of this person's files: the reader's own. */
  settled(account: AccountId): Promise<SettledRow[]> {
    return this.query(
      'select f.edition_id as "editionId", f.outcome, f.reason, f.settled_on::text as "settledOn" from settled_file f where f.account = $1 order by f.settled_on desc',
      [account],
    );
  }

  /** Of one that the reader may see: its holder and the organisation's staff. */
  async outline(id: string): Promise<{ readonly account: AccountId; readonly number: string; readonly language: Language } | undefined> {
    const [row] = await this.query<{ account: AccountId; number: string; language: Language }>(
      `select c.account, c.printed ->> 'number' as number, c.printed ->> 'language' as language from certificate c where c.id = $1 and c.printed <> '{}'`,
      [id],
    );
    return row;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}

const toView = (
  { id, code, printed, shared, provisional, valid_until: validUntil, steps: taken, changed_at: at, reason, touched }: OwnRow,
  today: LocalDate,
): CertificateView => ({
  id,
  number: printed.number,
  title: printed.title,
  course: printed.course,
  issuer: printed.issuer.name,
  awardedOn: printed.awardedOn,
  state: standingOf({ provisional, validUntil, steps: taken }, today),
  validUntil,
  changed: at && { at: at.toISOString(), reason: reason ?? '' },
  shared,
  touched,
  code: printedCode(code),
  familyName: printed.holder.familyName,
});
