import { Injectable } from '@nestjs/common';
import { awardNumber, type CertificateDetail, type PrintedCertificate } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import type { PathwayEdition } from '#curriculum/domain';
import { Editions } from '#curriculum/server';
import { Accounts, type Person } from '#identity/server';
import { type AccountId, addTo, type Bilingual, languages, type LocalDate, type OrganisationId, type QualificationLevel } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { loadSpeaker } from '#platform/icu';
import { type CohortOutline, FileFacts, type FollowedFacts } from '../file-facts';
import { IssuerProfile, type IssuerProfileView, signatoriesOf } from '../layouts';
import { detailOf } from './detail-of';
import { fullName } from '../full-name';

export interface OrderedCertificate {
  readonly id: string;
  readonly award: string;
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly givenName: string;
  readonly familyName: string;
  readonly year: number;
  readonly rank: number;
  readonly awardedOn: LocalDate;
  readonly enrolment: string;
  /** Of a renewed paper. */
  readonly until: LocalDate | null;
  readonly editionId: string;
  readonly cohort: string;
  readonly convenedBy: AccountId;
  readonly chair: AccountId;
}

const order = `select o.id, o.award, o.organisation, o.account, o.given_name as "givenName", o.family_name as "familyName", a.year, a.rank, a.awarded_on::text as "awardedOn",
    a.enrolment, o.valid_until::text as until, a.edition_id as "editionId", d.cohort, d.convened_by as "convenedBy", j.account as chair
  from certificate_order o join award a on a.id = o.award join deliberation d on d.id = a.deliberation join juror j on j.deliberation = d.id and j.chair
  where o.id = any ($1) and not exists (select 1 from certificate c where c.id = o.id)
    and not exists (select 1 from issuing_pause p where p.deliberation = a.deliberation and p.paused)`;

/** All that is needed to issue one. */
export interface WantedCertificate {
  readonly ordered: OrderedCertificate;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly validUntil: LocalDate | null;
  readonly provisional: boolean;
}

/** What is the same for many. */
interface Shared {
  readonly edition: PathwayEdition;
  readonly cohort: CohortOutline | undefined;
  readonly issuer: IssuerProfileView;
}

interface Read {
  readonly shared: Shared;
  readonly names: ReadonlyMap<AccountId, Pick<Person, 'givenName' | 'familyName'>>;
  readonly known: FollowedFacts;
}

/** Of the orders asked for: what can be issued, and which miss something. */
export interface Gathered {
  readonly wanted: readonly WantedCertificate[];
  readonly incomplete: readonly string[];
}

/** Gathers what will stand on papers. */
@Injectable()
export class PrintedCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
    private readonly facts: FileFacts,
    private readonly accounts: Accounts,
    private readonly issuers: IssuerProfile,
  ) {}

  /** Leaves out what was issued already, and what rests. However many are asked for, what they share is read once. */
  async of(ids: readonly string[]): Promise<Gathered> {
    const orders = await this.unitOfWork.manager.query<OrderedCertificate[]>(order, [ids]);
    const names = await this.accounts.names(orders.flatMap(({ chair, convenedBy }) => [chair, convenedBy]));
    const known = orders.length ? await this.facts.known(orders.map(({ enrolment }) => enrolment)) : new Map<string, FollowedFacts>();
    const read = new Map<string, Shared | undefined>();
    const wanted: WantedCertificate[] = [];
    const incomplete: string[] = [];
    for (const one of orders) {
      const key = `${one.organisation} ${one.cohort} ${one.editionId}`;
      if (!read.has(key)) read.set(key, await this.shared(one));
      const shared = read.get(key);
      if (shared) wanted.push(await asWanted(one, { shared, names, known: known.get(one.enrolment) ?? {} }));
      else incomplete.push(one.id);
    }
    return { wanted, incomplete };
  }

  private async shared(ordered: OrderedCertificate): Promise<Shared | undefined> {
    const edition = await this.editions.byId(ordered.editionId);
    const cohort = await this.facts.cohort(ordered.cohort);
    const issuer = await this.issuers.of(ordered.organisation);
    return edition && issuer && { edition, cohort, issuer };
  }
}

const asWanted = async (ordered: OrderedCertificate, { shared, names, known }: Read): Promise<WantedCertificate> => {
  const { edition, issuer } = shared;
  return {
    ordered,
    printed: await printedOf(ordered, shared, names),
    detail: detailOf(edition, known, issuer.programme, ordered.awardedOn),
    validUntil: ordered.until ?? lastDayOf(edition, ordered.awardedOn),
    provisional: edition.award.provisional?.value ?? false,
  };
};

const printedOf = async (ordered: OrderedCertificate, { edition, cohort, issuer }: Shared, names: Read['names']): Promise<PrintedCertificate> => {
  const minutes = minutesOf(edition);
  return {
    language: issuer.language,
    holder: { givenName: ordered.givenName, familyName: ordered.familyName },
    title: edition.award.neutralTitle,
    course: await courseInBoth(),
    ...(minutes !== undefined && { minutes }),
    ...(edition.award.level && { level: await levelInBoth(edition.award.level.value) }),
    ...(cohort?.startsOn && { startedOn: cohort.startsOn }),
    ...(cohort?.endsOn && { endedOn: cohort.endsOn }),
    awardedOn: ordered.awardedOn,
    number: awardNumber(ordered.awardedOn, ordered.rank),
    issuer: { name: issuer.legalName, place: issuer.place },
    signatories: signatoriesOf(issuer.settings.signatories, [
      { name: fullName(names.get(ordered.chair)), role: 'chair' },
      { name: fullName(names.get(ordered.convenedBy)), role: 'lead' },
    ]),
    jurisdiction: edition.jurisdiction,
    layout: issuer.version,
  };
};

/** The whole course as its source states it, personal work left out: that is nobody's to attest. */
export const minutesOf = ({ totalMinutes, hours }: PathwayEdition): number | undefined => {
  if (totalMinutes) return totalMinutes.value;
  const counted = [hours.theory, hours.practical, hours.internship, hours.supervision].flatMap((one) => (one ? [one.value as number] : []));
  return counted.length ? counted.reduce((sum, one) => sum + one, 0) : undefined;
};

/** Last day on which the award counts: the eve of its anniversary. Null: the edition sets no end. */
export const lastDayOf = ({ award }: PathwayEdition, awardedOn: LocalDate): LocalDate | null =>
  award.validity ? addTo(addTo(awardedOn, { years: award.validity.value.years }), { days: -1 }) : null;

/** `niveau 6` means nothing without its scale: the words name both. */
const levelInBoth = async ({ nomenclature, level }: QualificationLevel): Promise<Bilingual> => {
  const [fr, en] = await Promise.all(
    languages.map(async (language) => (await loadSpeaker(awardMessages, language))('document.level', { scale: nomenclature.replaceAll('-', ''), level })),
  );
  return { fr: fr ?? '', en: en ?? '' };
};

/** The same words for every pathway: a certificate does not say which one it was. */
const courseInBoth = async (): Promise<Bilingual> => {
  const [fr, en] = await Promise.all(languages.map(async (language) => (await loadSpeaker(awardMessages, language))('document.course')));
  return { fr: fr ?? '', en: en ?? '' };
};
