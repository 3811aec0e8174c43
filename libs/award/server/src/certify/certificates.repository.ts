import { Injectable } from '@nestjs/common';
import { awardNumber, type CertificateCode, type Outcome, printedCode, type PrintedCertificate } from '#award/domain';
import type { AwardLine, CertificateView } from '#award/domain/contract';
import type { AccountId, LocalDate } from '#kernel';
import { UnitOfWork } from '#platform/database';

interface OwnRow {
  readonly id: string;
  readonly code: CertificateCode;
  readonly printed: PrintedCertificate;
  readonly shared: boolean;
  readonly revoked_at: Date | null;
  readonly reason: string | null;
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
  readonly reason: string | null;
}

export interface SettledRow {
  readonly editionId: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly settledOn: string;
}

const own = `select c.id, c.code, c.printed, coalesce(s.shared, true) as shared, r.revoked_at, r.reason
  from certificate c left join certificate_sharing s on s.certificate = c.id left join certificate_revocation r on r.certificate = c.id
  where c.account = $1 order by c.issued_at desc, c.id`;

/** The last order of each award says what became of it. */
const awards = `select a.id as award, a.awarded_on::text as awarded_on, a.year, a.rank, concat_ws(' ', nullif(o.given_name, ''), o.family_name) as holder, d.cohort_title as cohort, o.printable, c.id as certificate, r.reason
  from award a join deliberation d on d.id = a.deliberation
    join lateral (select * from certificate_order o where o.award = a.id order by o.issue desc limit 1) o on true
    left join certificate c on c.id = o.id left join certificate_revocation r on r.certificate = c.id
  where a.organisation = any ($1) and ($2::int is null or (a.year, a.rank, a.id) < ($2, $3, $4)) order by a.year desc, a.rank desc, a.id desc limit $5`;

const PAGE = 50;

@Injectable()
export class Certificates {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async mine(account: AccountId): Promise<CertificateView[]> {
    return (await this.query<OwnRow>(own, [account])).map(toView);
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
    return { items: rows.slice(0, PAGE).map(toLine), next: last ? `${last.year}-${last.rank}_${last.award}` : null };
  }

  /** Seen by its holder and the organisation's staff. */
  async document(id: string): Promise<{ readonly bytes: Buffer; readonly number: string } | undefined> {
    const [row] = await this.query<{ bytes: Buffer; number: string }>(
      `select d.bytes, c.printed ->> 'number' as number from certificate_document d join certificate c on c.id = d.certificate where d.certificate = $1`,
      [id],
    );
    return row;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}

const toView = ({ id, code, printed, shared, revoked_at: at, reason }: OwnRow): CertificateView => ({
  id,
  number: printed.number,
  title: printed.title,
  course: printed.course,
  issuer: printed.issuer.name,
  awardedOn: printed.awardedOn,
  state: at ? 'revoked' : 'valid',
  revoked: at && { at: at.toISOString(), reason: reason ?? '' },
  shared,
  code: printedCode(code),
  familyName: printed.holder.familyName,
});

const toLine = ({ award, awarded_on: awardedOn, rank, holder, cohort, printable, certificate, reason }: AwardLineRow): AwardLine => ({
  award,
  number: awardNumber(awardedOn, rank),
  holder,
  cohort,
  awardedOn,
  state: stateOf(printable, certificate, reason),
  certificate,
  reason,
});

const stateOf = (printable: boolean, certificate: string | null, reason: string | null): AwardLine['state'] => {
  if (!printable) return 'name-not-printable';
  if (!certificate) return 'in-preparation';
  return reason === null ? 'valid' : 'revoked';
};
