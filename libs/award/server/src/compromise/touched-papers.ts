import { Injectable } from '@nestjs/common';
import type { DisclosureLevel, DocumentKind } from '#award/domain';
import type { TouchedPapersView } from '#award/domain/contract';
import type { AccountId, Language } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { carried, staleness } from '../papers/staleness';

/** What of one certificate no longer counts, and can be made anew. */
export interface StalePapers {
  readonly levels: readonly DisclosureLevel[];
  readonly papers: readonly { readonly kind: DocumentKind; readonly level: DisclosureLevel; readonly language: Language; readonly unit: string }[];
}

interface Row {
  readonly certificate: string;
  readonly holder: string;
  readonly number: string;
  readonly account: AccountId;
  readonly renewed: boolean;
}

const lostCredential = `signed_by_lost_key(r.key, r.organisation, 'credential', r.signed_at)`;
const lostSeal = `signed_by_lost_key(p.key, p.organisation, 'seal', p.drawn_at)`;

const newestCredentials = (of: string): string => `select distinct on (r.certificate, r.level) r.certificate, r.level, ${lostCredential} as lost
  from credential r where r.certificate ${of} order by r.certificate, r.level, r.version desc`;
const newestPapers = (
  of: string,
): string => `select distinct on (p.certificate, p.kind, p.level, p.language, p.unit) p.certificate, p.kind, p.level, p.language, p.unit,
    ${staleness} as stale
  from issued_document p ${carried} where p.certificate ${of} order by p.certificate, p.kind, p.level, p.language, p.unit, p.version desc`;

/** What one key signed since it was lost; rows that name no key count by their time. */
const ofKey = `select k.id, k.purpose, k.organisation, k.made_at, k.retired_at, date_trunc('day', k.compromised_since, 'UTC') as lost_at
  from issuing_key k where k.id = $1 and k.compromised_since is not null`;
const signedBy = (table: string, at: string): string => `select t.certificate from ${table} t join lost k on k.organisation = t.organisation
  where t.${at} >= k.lost_at and (t.key = k.id or (t.key is null and t.${at} between k.made_at and k.retired_at))`;

/** Certificates that ended meanwhile, and people who erased themselves, have nothing to be made anew. */
const touched = `with lost as (${ofKey}), touched as (
    select certificate from (${signedBy('credential', 'signed_at')} and k.purpose = 'credential') c
    union select certificate from (${signedBy('issued_document', 'drawn_at')} and k.purpose = 'seal') d)
  select c.id as certificate, c.account, c.printed ->> 'number' as number,
    concat_ws(' ', nullif(c.printed #>> '{holder,givenName}', ''), c.printed #>> '{holder,familyName}') as holder,
    not exists (select 1 from (${newestCredentials('= c.id')}) r where r.lost) and not exists (select 1 from (${newestPapers('= c.id')}) p where p.stale) as renewed
  from touched join certificate c on c.id = touched.certificate
  where c.printed <> '{}' and not exists (select 1 from certificate_standing s where s.certificate = c.id and s.step in ('revoked', 'superseded'))
  order by 3, 1`;

/** Which papers a lost key touched. Whoever reads sees those of their organisation alone. */
@Injectable()
export class TouchedPapers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Undefined for a key that the reader does not see. */
  async view(key: string): Promise<TouchedPapersView | undefined> {
    const [found] = await this.unitOfWork.manager.query<object[]>('select 1 from issuing_key where id = $1', [key]);
    if (!found) return undefined;
    const rows = await this.rows(key);
    return {
      total: rows.length,
      renewed: rows.filter(({ renewed }) => renewed).length,
      items: rows.map(({ certificate, holder, number, renewed }) => ({ certificate, holder, number, renewed })),
    };
  }

  /** Certificates of which something is still as the lost key left it. */
  async outstanding(key: string): Promise<readonly string[]> {
    return (await this.rows(key)).filter(({ renewed }) => !renewed).map(({ certificate }) => certificate);
  }

  /** Each once, however many papers they have. */
  async holders(key: string): Promise<readonly AccountId[]> {
    return [...new Set((await this.rows(key)).map(({ account }) => account))];
  }

  async staleOf(certificate: string): Promise<StalePapers> {
    const { manager } = this.unitOfWork;
    const levels = await manager.query<{ level: DisclosureLevel }[]>(`select level from (${newestCredentials('= $1')}) r where lost`, [certificate]);
    const papers = await manager.query<StalePapers['papers'][number][]>(
      `select kind, level, language, unit from (${newestPapers('= $1')}) p where stale order by level, kind, unit, language`,
      [certificate],
    );
    return { levels: levels.map(({ level }) => level), papers };
  }

  private rows(key: string): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(touched, [key]);
  }
}

/** SQL: whether anything of certificate `c` was ever signed with a key that was lost before. */
export const everTouched = `(exists (select 1 from credential r where r.certificate = c.id and ${lostCredential})
  or exists (select 1 from issued_document p where p.certificate = c.id and ${lostSeal}))`;
