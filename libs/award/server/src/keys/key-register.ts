import { Injectable, Logger } from '@nestjs/common';
import { issuerCode, type KeyLife, type KeyPurpose } from '#award/domain';
import type { Instant, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { IsNull } from 'typeorm';
import { IssuingKeyRow } from './issuing-key.row';
import { type Vouched, Vouchers } from './vouchers';

const instantOf = (date: Date | null): Instant | null => (date?.toISOString() ?? null) as Instant | null;

export const lifeOf = ({ retiredAt, compromisedSince }: IssuingKeyRow): KeyLife => ({
  retiredAt: instantOf(retiredAt),
  compromisedSince: instantOf(compromisedSince),
});

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** The keys there are. Call inside a unit of work; a row that the house does not vouch for is as if it were not there. */
@Injectable()
export class KeyRegister {
  private readonly log = new Logger(KeyRegister.name);
  private readonly doubted = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vouchers: Vouchers,
  ) {}

  async live(organisation: string, purpose: KeyPurpose): Promise<IssuingKeyRow | undefined> {
    return this.one(await this.rows.findBy({ organisation: organisation as OrganisationId, purpose, retiredAt: IsNull() }));
  }

  /** The row stays as it is until the transaction ends. */
  async held(id: string): Promise<IssuingKeyRow | undefined> {
    return this.one(await this.rows.find({ where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  async find(id: string): Promise<IssuingKeyRow | undefined> {
    return this.one(await this.rows.findBy({ id }));
  }

  /** Oldest first; of one organisation, or of all. */
  async all(organisation?: string): Promise<IssuingKeyRow[]> {
    const where = organisation ? { organisation: organisation as OrganisationId } : {};
    return this.believed(await this.rows.find({ where, order: { madeAt: 'asc', id: 'asc' } }));
  }

  /** Oldest first, of the organisation with that public code. */
  async ofIssuer(code: string): Promise<IssuingKeyRow[]> {
    const rows = await this.rows
      .createQueryBuilder('key')
      .where(`left(replace(key.organisation::text, '-', ''), 12) = :code`, { code })
      .orderBy('key.madeAt')
      .addOrderBy('key.id')
      .getMany();
    return this.believed(rows).filter(({ organisation }) => issuerCode(organisation) === code);
  }

  /** False when the organisation has a live key for this purpose already: another process was first. */
  async add(key: Vouched): Promise<boolean> {
    const voucher = this.vouchers.for(key);
    const added = await this.unitOfWork.manager.query<object[]>(
      `insert into issuing_key (id, organisation, purpose, backend, reference, public_key, chain, imported, made_at, voucher)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (organisation, purpose) where retired_at is null do nothing returning 1`,
      [key.id, key.organisation, key.purpose, key.backend, key.reference, key.publicKey, key.chain, key.imported, key.madeAt, voucher],
    );
    return added.length === 1;
  }

  /** Of a row that is held. */
  async change(row: IssuingKeyRow, life: KeyLife): Promise<void> {
    const changed = { ...row, retiredAt: dateOf(life.retiredAt), compromisedSince: dateOf(life.compromisedSince) };
    const { retiredAt, compromisedSince } = changed;
    await this.rows.update({ id: row.id }, { retiredAt, compromisedSince, voucher: this.vouchers.for(changed) });
  }

  private get rows() {
    return this.unitOfWork.repository(IssuingKeyRow);
  }

  private one(rows: IssuingKeyRow[]): IssuingKeyRow | undefined {
    return this.believed(rows)[0];
  }

  /** Once for each row, however often it is met. */
  private warn({ id }: IssuingKeyRow): false {
    if (!this.doubted.has(id)) this.log.warn(`issuing key ${id} was not written by this house, or its master key is another one: it is left out`);
    this.doubted.add(id);
    return false;
  }

  private believed(rows: IssuingKeyRow[]): IssuingKeyRow[] {
    return rows.filter((row) => this.vouchers.holds(row) || this.warn(row));
  }
}
