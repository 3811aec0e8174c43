import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CertificateCode, NameKey, RegisterEntry } from '#award/domain';
import { DatabaseSettings } from '#platform/database';
import type { AttemptCounter } from '#platform/http';
import pg from 'pg';
import { AwardLog } from '../log';
import { type ReadRecord, readRecord } from './read-record';

/** What somebody who holds a certificate can say of it. */
export interface Question {
  readonly code: CertificateCode | undefined;
  readonly name: NameKey;
  /** SHA-256 in hexadecimal. */
  readonly secretHash: string | null;
}

export type Finding =
  | { readonly is: 'found'; readonly certificate: string; readonly entry: RegisterEntry }
  | { readonly is: 'nothing' }
  /** Asked too often; seconds to wait. */
  | { readonly is: 'refused'; readonly seconds: number };

const MOST_READ = 2000;

interface MarkedRecord extends ReadRecord {
  readonly marks: string;
}

interface Row {
  readonly wait: number;
  readonly marks: string;
  /** Null when the marks are those that were named. */
  readonly record: string | null;
}

/** The public door: a database role that may ask one question and sees no table. */
@Injectable()
export class Register implements OnApplicationShutdown {
  private readonly log = new Logger(Register.name);
  private readonly pool: pg.Pool;
  /** What was read of a code, with the marks of the rows it was read from: the register is asked each time, and says whether they are still these. */
  private readonly read = new Map<CertificateCode, MarkedRecord>();
  private changes = 0;

  constructor(
    { publicUrl }: DatabaseSettings,
    private readonly awardLog: AwardLog,
  ) {
    this.pool = new pg.Pool({ connectionString: publicUrl, max: 8, connectionTimeoutMillis: 5000, query_timeout: 5000, allowExitOnIdle: true });
    this.pool.on('error', (error) => this.log.warn(error.message));
    // A new connection may lead to a database that was restored, whose transactions are counted anew.
    this.pool.on('connect', () => this.read.clear());
  }

  /** One statement, whether or not there is such a certificate; a miss is counted in it. Throws when the register cannot be read. */
  async ask({ code, name, secretHash }: Question, counters: readonly AttemptCounter[]): Promise<Finding> {
    const [before, readAt] = [code && this.read.get(code), this.changes];
    const { rows } = await this.pool.query<Row>({
      name: 'verify',
      text: 'select wait, marks, record from verify_attempt($1, $2, $3, $4, $5, $6, $7)',
      values: [
        code ?? '',
        name,
        secretHash && Buffer.from(secretHash, 'hex'),
        counters.map(({ key }) => key),
        counters.map(({ attempts }) => attempts),
        counters.map(({ seconds }) => seconds),
        before?.marks ?? null,
      ],
    });
    const [row] = rows;
    if (row && row.wait > 0) return { is: 'refused', seconds: row.wait };
    if (!row || !code) return { is: 'nothing' };
    const { certificate, entry } = this.said(code, row, before, readAt);
    if (entry) return { is: 'found', certificate, entry };
    this.log.warn(`certificate ${certificate} is not what the log says of it: shown as unknown`);
    return { is: 'nothing' };
  }

  /** What was read counts for nothing any more, of all or of one certificate, by its id or its code: it is read anew, and not kept until somebody asks. */
  forget(about?: string): void {
    this.changes++;
    if (about === undefined) return this.read.clear();
    for (const [code, { certificate }] of this.read) if (code === about || certificate === about) this.read.delete(code);
  }

  /** Records kept in memory. */
  get size(): number {
    return this.read.size;
  }

  async onApplicationShutdown() {
    await this.pool.end();
  }

  private said(code: CertificateCode, { marks, record }: Row, before: MarkedRecord | undefined, readAt: number): ReadRecord {
    if (record === null) {
      if (!before || before.marks !== marks) throw new Error('The register left out what nobody has read.');
      return before;
    }
    const known = { ...readRecord(record, this.awardLog.keys), marks };
    // Read before the last change anybody told of: it might be what somebody asked to be forgotten.
    if (readAt !== this.changes) return known;
    if (this.read.size >= MOST_READ) this.read.clear();
    this.read.set(code, known);
    return known;
  }
}
