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

/** The public door: a database role that may ask one question and sees no table. */
@Injectable()
export class Register implements OnApplicationShutdown {
  private readonly log = new Logger(Register.name);
  private readonly pool: pg.Pool;
  /** What a text was found to say: the register is asked each time, its text read once as long as it stays the same. */
  private readonly read = new Map<string, ReadRecord>();

  constructor(
    { publicUrl }: DatabaseSettings,
    private readonly awardLog: AwardLog,
  ) {
    this.pool = new pg.Pool({ connectionString: publicUrl, max: 8, connectionTimeoutMillis: 5000, query_timeout: 5000, allowExitOnIdle: true });
    this.pool.on('error', (error) => this.log.warn(error.message));
  }

  /** One statement, whether or not there is such a certificate; a miss is counted in it. Throws when the register cannot be read. */
  async ask({ code, name, secretHash }: Question, counters: readonly AttemptCounter[]): Promise<Finding> {
    const { rows } = await this.pool.query<{ wait: number; record: string }>({
      name: 'verify',
      text: 'select wait, record from verify_attempt($1, $2, $3, $4, $5, $6)',
      values: [
        code ?? '',
        name,
        secretHash && Buffer.from(secretHash, 'hex'),
        counters.map(({ key }) => key),
        counters.map(({ attempts }) => attempts),
        counters.map(({ seconds }) => seconds),
      ],
    });
    const [row] = rows;
    if (!row) return { is: 'nothing' };
    if (row.wait > 0) return { is: 'refused', seconds: row.wait };
    const { certificate, entry } = this.said(row.record);
    if (entry) return { is: 'found', certificate, entry };
    this.log.warn(`certificate ${certificate} is not what the log says of it: shown as unknown`);
    return { is: 'nothing' };
  }

  async onApplicationShutdown() {
    await this.pool.end();
  }

  private said(text: string): ReadRecord {
    const known = this.read.get(text) ?? readRecord(text, this.awardLog.keys);
    if (this.read.size >= MOST_READ) this.read.clear();
    this.read.set(text, known);
    return known;
  }
}
