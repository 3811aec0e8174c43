import { hash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CertificateDetail, DisclosureLevel, PrintedCertificate } from '#award/domain';
import { type AccountId, type Instant, instant, type LocalDate, type OrganisationId, system } from '#kernel';
import { rememberingCanonize, signCredential } from '#platform/credential-format';
import { Clock, UnitOfWork } from '#platform/database';
import { IssuingKeys, type IssuingSigner } from '../keys';
import { AwardLog } from '../log';
import { CredentialRow } from '../rows';
import { stillTheirs } from '../still-theirs';
import { credentialContent, type CredentialFacts } from './credential-content';
import { StatusLists, type StatusPlace } from './status-lists';

export interface Owner {
  readonly certificate: string;
  readonly organisation: OrganisationId;
  readonly account: AccountId;
}

/** A credential signed but not yet kept, and the key that signed it. */
export interface SignedLevel extends Omit<CredentialRow, 'certificate' | 'organisation' | 'account'> {
  readonly level: DisclosureLevel;
  readonly key: string;
}

export type OwnedLevel = SignedLevel & Owner;

/** A credential that is kept. */
export interface KeptCredential {
  readonly id: string;
  readonly document: string;
}

interface Newest extends KeptCredential {
  readonly version: number;
  /** The key that signed it was lost before. */
  readonly lost: boolean;
}

/** The last version, and whether its signature still counts. */
const newest = `select r.id, r.document, r.version, signed_by_lost_key(r.key, r.organisation, 'credential', r.signed_at) as lost
  from credential r where r.certificate = $1 and r.level = $2 order by r.version desc limit 1`;

interface Kept {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail | null;
  readonly validUntil: LocalDate | null;
}

const TRIES = 4;

const canonize = rememberingCanonize((text) => hash('sha256', text));

const kept = `select c.organisation, c.account, c.printed, c.valid_until::text as "validUntil", d.detail
  from certificate c left join certificate_detail d on d.certificate = c.id where c.id = $1 and c.printed <> '{}'`;

/** The signed levels of a certificate: each made when it is first needed, and the same for as long as the key that signed it was its owner's alone. */
@Injectable()
export class Credentials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IssuingKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
    private readonly log: AwardLog,
  ) {}

  /**
   * The credential of this level as JSON; undefined for a certificate that is gone or has nothing to tell at that depth.
   * Call it outside a transaction: signing waits for the key. Whoever asks must have been let in before.
   */
  async of(certificate: string, level: DisclosureLevel): Promise<string | undefined> {
    return (await this.kept(certificate, level))?.document;
  }

  /** The same, with its id. What a lost key signed is signed anew, beside the version before it. */
  async kept(certificate: string, level: DisclosureLevel): Promise<KeptCredential | undefined> {
    for (let tries = TRIES; tries > 0; tries--) {
      const known = await this.unitOfWork.run(system, () => this.find(certificate, level));
      if (known?.document && !known.lost) return known;
      const found = await this.unitOfWork.run(system, () => this.factsOf(certificate));
      if (!found) return undefined;
      const { organisation, account, ...facts } = found;
      const signed = { ...(await this.sign(level, facts, organisation)), version: (known?.version ?? 0) + 1 };
      await this.unitOfWork.run(system, () => this.save(signed, { certificate, organisation, account }));
    }
    throw new Error(`No free place was found for level ${level} of certificate ${certificate}.`);
  }

  /** Signs without keeping. */
  async sign(level: DisclosureLevel, facts: CredentialFacts, organisation: OrganisationId): Promise<SignedLevel> {
    const [place] = await this.places(organisation, 1);
    if (!place) throw new Error('No place was drawn.');
    return this.signAt(place, await this.keys.credentialSigner(organisation), level, facts);
  }

  /** Free places for so many credentials. Opens its own transaction. */
  places(organisation: OrganisationId, count: number): Promise<readonly StatusPlace[]> {
    return this.unitOfWork.run(system, () => this.lists.draw(organisation, count));
  }

  /** The day alone is told, never the second: two levels must not be tied by their times. */
  async signAt(place: StatusPlace, signer: IssuingSigner, level: DisclosureLevel, facts: CredentialFacts): Promise<SignedLevel> {
    const names = { id: randomUUID(), subject: randomUUID(), achievement: randomUUID() };
    const status = { list: this.lists.addressOf(place.list), position: place.position };
    const content = await credentialContent(level, facts, names, signer.issuer, status);
    const now = this.clock.now();
    const signed = await signCredential(content, signer, wholeDay(now), canonize);
    return { id: names.id, level, ...place, document: JSON.stringify(signed), signedAt: new Date(now), version: 1, key: signer.key };
  }

  /** False when it was not kept: its place was taken meanwhile, its level signed by another process, its key replaced, or its holder erased. */
  async save(signed: SignedLevel, owner: Owner): Promise<boolean> {
    return (await stillTheirs(this.unitOfWork.manager, [owner])) && this.saveAll([{ ...signed, ...owner }]);
  }

  /** The same of many. False when one of them was not kept: the caller undoes all. */
  async saveAll(all: readonly OwnedLevel[]): Promise<boolean> {
    for (const key of new Set(all.map(({ key }) => key))) if (!(await this.keys.confirm(key))) return false;
    const done = await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(CredentialRow)
      .values([...all])
      .orIgnore()
      .returning('id')
      .execute();
    if ((done.raw as unknown[]).length < all.length) return false;
    for (const { organisation: _organisation, account: _account, signedAt, ...facts } of all)
      await this.log.credential({ ...facts, signedAt: signedAt.toISOString() });
    return true;
  }

  private async find(certificate: string, level: DisclosureLevel): Promise<Newest | undefined> {
    return (await this.unitOfWork.manager.query<Newest[]>(newest, [certificate, level]))[0];
  }

  private async factsOf(certificate: string): Promise<(CredentialFacts & Pick<Kept, 'organisation' | 'account'>) | undefined> {
    const [row] = await this.unitOfWork.manager.query<Kept[]>(kept, [certificate]);
    return row?.detail ? { ...row, detail: row.detail } : undefined;
  }
}

const wholeDay = (now: Instant): Instant => instant(`${now.slice(0, 10)}T00:00:00Z`);
