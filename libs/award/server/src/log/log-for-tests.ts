import { randomBytes, randomUUID } from 'node:crypto';
import type { AwardLogHead } from '#award/domain/contract';
import { instant, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AwardLog } from './award-log';
import { auditAwardLog, type AuditSummary } from './audit/audit-award-log';
import type { Difference } from './audit/differences';
import { type SignedHead, signHead } from './heads';
import { queryOf } from './query';
import { shownHead } from './shown-head';

export interface TestAward {
  readonly award: string;
  readonly certificate: string;
  readonly enrolment: string;
  readonly organisation: string;
}

const at = '2026-07-03T14:00:00.000Z';
const printed = (rank: number) => ({ holder: { givenName: 'Yasmine', familyName: 'Abdi' }, number: `2026-${rank}`, language: 'fr' });
const letters = '2346789BCDFGHJKM';
const code = () => [...randomBytes(16)].map((byte) => letters[byte % 16]).join('');

/** A log on a database of its own, and a hand that changes rows as no part of the house may. */
export class LogForTests {
  private ranks = 0;
  private constructor(
    readonly apiUrl: string,
    readonly publicUrl: string,
    private readonly source: DataSource,
    private readonly superuser: pg.Client,
    readonly unit: UnitOfWork,
    readonly log: AwardLog,
  ) {}

  static async open(masterKey: Uint8Array = randomBytes(32)): Promise<LogForTests> {
    const { apiUrl, publicUrl } = await freshDatabase();
    const source = await new DataSource({ type: 'postgres', url: apiUrl, installExtensions: false, poolSize: 10 }).initialize();
    const cluster = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
    cluster.pathname = new URL(apiUrl).pathname;
    const superuser = new pg.Client({ connectionString: cluster.toString() });
    await superuser.connect();
    // Neither triggers nor foreign keys hold whoever holds the server.
    await superuser.query('set session_replication_role = replica');
    const unit = new UnitOfWork(source);
    const clock = new Clock();
    clock.now = () => instant(at);
    return new LogForTests(apiUrl, publicUrl, source, superuser, unit, new AwardLog({ masterKey }, unit, clock));
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.source.destroy();
  }

  /** SQL from outside the house. */
  async tamper(text: string, values: unknown[] = []): Promise<void> {
    await this.superuser.query(text, values);
  }

  async read<Row extends object>(text: string, values: unknown[]): Promise<Row> {
    const { rows } = await this.superuser.query<Row>(text, values);
    const [row] = rows;
    if (!row) throw new Error('Nothing was read.');
    return row;
  }

  asHouse<T>(work: () => Promise<T>): Promise<T> {
    return this.unit.run(system, work);
  }

  /** An award with its certificate, written and logged as the house does it. */
  async grant(): Promise<TestAward> {
    const [award, certificate, organisation, account, salt] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomBytes(16)];
    const facts = { id: award, organisation, deliberation: randomUUID(), enrolment: randomUUID(), account, editionId: randomUUID(), year: 2026 };
    const granted = { ...facts, rank: ++this.ranks, awardedOn: '2026-07-03', awardedAt: at };
    await this.tamper('insert into award values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', Object.values(granted));
    const paper = { id: certificate, award, organisation, account, code: code(), nameKey: 'abdi', printed: printed(granted.rank), issuedAt: at };
    const secretHash = randomBytes(32);
    await this.tamper(
      `insert into certificate (id, award, organisation, account, code, secret_hash, name_key, printed, issued_at, provisional, salt) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $10)`,
      [certificate, award, organisation, account, paper.code, secretHash, paper.nameKey, paper.printed, at, salt],
    );
    await this.asHouse(async () => {
      await this.log.award(granted);
      await this.log.certificate({ ...paper, secretHash: secretHash.toString('hex'), salt: salt.toString('hex'), provisional: false, validUntil: null });
    });
    return { award, certificate, enrolment: granted.enrolment, organisation };
  }

  /** A step taken as the house takes it. */
  async step({ certificate }: TestAward, step: string, sequence = 1): Promise<void> {
    const taken = { certificate, sequence, step, reason: 'Erreur de saisie', takenBy: randomUUID(), takenAt: at };
    await this.tamper(
      `insert into certificate_standing (certificate, sequence, organisation, account, step, reason, taken_by, taken_at)
       select $1, $2, organisation, account, $3, $4, $5, $6 from certificate where id = $1`,
      Object.values(taken),
    );
    await this.asHouse(() => this.log.standing(taken));
  }

  sign(): Promise<SignedHead> {
    return this.asHouse(() => signHead(queryOf(this.unit), this.log.keys, at));
  }

  async savedHead(): Promise<AwardLogHead> {
    return shownHead(await this.sign(), this.log.keys.publicKey);
  }

  async audit(saved?: AwardLogHead): Promise<{ summary: AuditSummary; found: Difference[] }> {
    const found: Difference[] = [];
    const summary = await this.asHouse(() => auditAwardLog(queryOf(this.unit), this.log.keys, saved, (difference) => found.push(difference)));
    return { summary, found };
  }
}
