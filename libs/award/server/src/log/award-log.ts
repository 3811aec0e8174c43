import { Injectable } from '@nestjs/common';
import {
  awardEntry,
  type AwardFacts,
  certificateEntry,
  type CertificateFacts,
  credentialEntry,
  type CredentialFacts,
  detailEntry,
  type DetailFacts,
  documentEntry,
  type DocumentFacts,
  erasureEntry,
  type ErasureFacts,
  type LogEntry,
  standingEntry,
  type StandingEventFacts,
  type TextDigest,
} from '#award/domain';
import { Clock, UnitOfWork } from '#platform/database';
import { VaultSettings } from '#platform/vault';
import type { EntityManager } from 'typeorm';
import { appendEntries } from './append-entries';
import { digest } from './digests';
import { type LogKeys, logKeys } from './log-keys';
import { queryOf } from './query';
import { minutesEntry, type MinutesFacts, orderEntry, type OrderFacts, readSitting } from './sitting-rows';

interface Owner {
  readonly award: string;
  readonly organisation: string;
  readonly salt: string;
}

/** What a row of a certificate says itself; the certificate is asked for the rest. */
type Alone<Facts> = Omit<Facts, keyof Owner>;

/** Puts what a row says into the log, in the transaction that writes the row: neither is ever there without the other. */
@Injectable()
export class AwardLog {
  readonly keys: LogKeys;
  private readonly waiting = new WeakMap<EntityManager, LogEntry[]>();
  /** By transaction: what certificates say of their rows, asked once. */
  private readonly owners = new WeakMap<EntityManager, Map<string, Owner>>();

  constructor(
    { masterKey }: VaultSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.keys = logKeys(masterKey);
  }

  award = (facts: AwardFacts): Promise<void> => this.append(awardEntry(facts, digest));

  certificate(facts: CertificateFacts): Promise<void> {
    const { id, award, organisation, salt } = facts;
    this.ownersHere.set(id, { award, organisation, salt });
    return this.append(certificateEntry(facts, digest));
  }

  detail = (facts: Alone<DetailFacts>): Promise<void> => this.about(facts, detailEntry);
  document = (facts: Alone<DocumentFacts>): Promise<void> => this.about(facts, documentEntry);
  credential = (facts: Alone<CredentialFacts>): Promise<void> => this.about(facts, credentialEntry);
  standing = (facts: Alone<StandingEventFacts>): Promise<void> => this.about(facts, standingEntry);
  order = (facts: OrderFacts): Promise<void> => this.append(orderEntry(facts, this.keys));

  /** All that a sitting was made of, once it is sealed. */
  async sitting(deliberation: string): Promise<void> {
    for (const entry of await readSitting(queryOf(this.unitOfWork), deliberation, this.keys)) await this.append(entry);
  }

  minutes = (facts: MinutesFacts): Promise<void> => this.append(minutesEntry(facts, this.keys));

  /** What is personal of one file, and of all that came of it, is about to be emptied: no change that somebody made behind our back. */
  async erasure({ enrolment, organisation, erasedAt }: Omit<ErasureFacts, 'award'>): Promise<void> {
    const [granted] = await this.unitOfWork.manager.query<{ id: string }[]>('select id from award where enrolment = $1', [enrolment]);
    await this.append(erasureEntry({ enrolment, award: granted?.id ?? null, organisation, erasedAt }));
  }

  /** Entries wait for the end of the transaction, so that the turn to append is held as shortly as can be, and taken after every other lock. */
  async append(entry: LogEntry): Promise<void> {
    const { manager } = this.unitOfWork;
    const waiting = this.waiting.get(manager);
    if (waiting) return void waiting.push(entry);
    const entries = [entry];
    this.waiting.set(manager, entries);
    this.unitOfWork.lastly(() => appendEntries(queryOf(this.unitOfWork), this.keys, entries, this.clock.now()));
  }

  private async about<Facts extends { readonly certificate: string }>(
    facts: Facts,
    entryOf: (facts: Facts & Owner, digest: TextDigest) => LogEntry,
  ): Promise<void> {
    await this.append(entryOf({ ...facts, ...(await this.ownerOf(facts.certificate)) }, digest));
  }

  private async ownerOf(certificate: string): Promise<Owner> {
    const known = this.ownersHere.get(certificate);
    if (known) return known;
    const text = `select award, organisation, encode(salt, 'hex') as salt from certificate where id = $1`;
    const [owner] = await this.unitOfWork.manager.query<Owner[]>(text, [certificate]);
    if (!owner) throw new Error(`Certificate ${certificate} is not there to be written about.`);
    this.ownersHere.set(certificate, owner);
    return owner;
  }

  private get ownersHere(): Map<string, Owner> {
    const { manager } = this.unitOfWork;
    const here = this.owners.get(manager) ?? new Map<string, Owner>();
    this.owners.set(manager, here);
    return here;
  }
}
