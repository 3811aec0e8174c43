import { Injectable } from '@nestjs/common';
import { awardNumber, type CertificateCode, type Outcome, printedCode, type PrintedCertificate, standingOf, type StandingStep } from '#award/domain';
import type { AwardLine, CertificateView } from '#award/domain/contract';
import type { AccountId, Language, LocalDate } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';

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
}

interface AwardLineRow {
  readonly award: string;
  readonly awarded_on: LocalDate;
  readonly year: number;
  readonly rank: number;
  readonly holder: string;
  readonly cohort: string;
  readonly printable: boolean;
  readonly certificate: string | null;
  readonly provisional: boolean | null;
  readonly valid_until: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly reason: string | null;
  readonly time_zone: string;
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

const own = `select c.id, c.code, c.printed, coalesce(s.shared, true) as shared, c.provisional, c.valid_until::text as valid_until, ${steps}, t.taken_at as changed_at, t.reason, g.time_zone
  from certificate c left join certificate_sharing s on s.certificate = c.id ${last} join organisation g on g.id = c.organisation
  where c.account = $1 order by c.issued_at desc, c.id`;

/** The last order of each award says what became of it. */
const awards = `select a.id as award, a.awarded_on::text as awarded_on, a.year, a.rank, concat_ws(' ', nullif(o.given_name, ''), o.family_name) as holder, d.cohort_title as cohort, o.printable,
    c.id as certificate, c.provisional, c.valid_until::text as valid_until, ${steps}, t.reason, g.time_zone
  from award a join deliberation d on d.id = a.deliberation join organisation g on g.id = a.organisation
    join lateral (select * from certificate_order o where o.award = a.id order by o.issue desc limit 1) o on true
    left join certificate c on c.id = o.id ${last}
  where a.organisation = any ($1) and ($2::int is null or (a.year, a.rank, a.id) < ($2, $3, $4)) order by a.year desc, a.rank desc, a.id desc limit $5`;

const PAGE = 50;

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

  async awardsOf(organisations: readonly string[], cursor: string | undefined): Promise<{ items: AwardLine[]; next: string | null }> {
    const [year = null, rank = null, id = null] = /^(\d{4})-(\d+)_([0-9a-f-]{36})$/.exec(cursor ?? '')?.slice(1) ?? [];
    const rows = await this.query<AwardLineRow>(awards, [organisations, year, rank, id, PAGE + 1]);
    const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
    return {
      items: rows.slice(0, PAGE).map((row) => toLine(row, this.clock.today(row.time_zone))),
      next: last ? `${last.year}-${last.rank}_${last.award}` : null,
    };
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
  { id, code, printed, shared, provisional, valid_until: validUntil, steps: taken, changed_at: at, reason }: OwnRow,
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
  code: printedCode(code),
  familyName: printed.holder.familyName,
});

const toLine = (row: AwardLineRow, today: LocalDate): AwardLine => ({
  award: row.award,
  number: awardNumber(row.awarded_on, row.rank),
  holder: row.holder,
  cohort: row.cohort,
  awardedOn: row.awarded_on,
  state: stateOf(row, today),
  certificate: row.certificate,
  reason: row.reason,
});

const stateOf = ({ printable, certificate, provisional, valid_until: validUntil, steps: taken }: AwardLineRow, today: LocalDate): AwardLine['state'] => {
  if (!printable) return 'name-not-printable';
  return certificate ? standingOf({ provisional: provisional ?? false, validUntil, steps: taken }, today) : 'in-preparation';
};
