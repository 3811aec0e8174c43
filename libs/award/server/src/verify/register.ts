import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CertificateCode, NameKey, PrintedCertificate, RegisterEntry, StandingStep } from '#award/domain';
import { instant, type LocalDate } from '#kernel';
import { DatabaseSettings } from '#platform/database';
import type { AttemptCounter } from '#platform/http';
import pg from 'pg';
import { AwardLog } from '../log';
import { type AwardRecord, vouchedFor } from '../log/vouch';

/** What somebody who holds a certificate can say of it. */
export interface Question {
  readonly code: CertificateCode | undefined;
  readonly name: NameKey;
  readonly secretHash: Uint8Array | null;
}

export type Finding =
  | { readonly is: 'found'; readonly certificate: string; readonly entry: RegisterEntry }
  | { readonly is: 'nothing' }
  /** Asked too often; seconds to wait. */
  | { readonly is: 'refused'; readonly seconds: number };

interface Row {
  readonly wait: number;
  readonly certificate: string;
  readonly printed: PrintedCertificate;
  readonly provisional: boolean;
  readonly valid_until: LocalDate | null;
  readonly step: StandingStep | null;
  readonly step_at: string | null;
  readonly record: AwardRecord;
}

const text = `select wait, certificate, printed, provisional, valid_until::text as valid_until, step,
  to_char(step_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as step_at, record
  from verify_attempt($1, $2, $3, $4, $5, $6)`;

/** The public door: a database role that may ask one question and sees no table. */
@Injectable()
export class Register implements OnApplicationShutdown {
  private readonly log = new Logger(Register.name);
  private readonly pool: pg.Pool;

  constructor(
    { publicUrl }: DatabaseSettings,
    private readonly awardLog: AwardLog,
  ) {
    this.pool = new pg.Pool({ connectionString: publicUrl, max: 8, connectionTimeoutMillis: 3000, query_timeout: 3000, allowExitOnIdle: true });
    this.pool.on('error', (error) => this.log.warn(error.message));
  }

  /** One statement, whether or not there is such a certificate; a miss is counted in it. Throws when the register cannot be read. */
  async ask({ code, name, secretHash }: Question, counters: readonly AttemptCounter[]): Promise<Finding> {
    const { rows } = await this.pool.query<Row>({
      name: 'verify',
      text,
      values: [
        code ?? '',
        name,
        secretHash && Buffer.from(secretHash),
        counters.map(({ key }) => key),
        counters.map(({ attempts }) => attempts),
        counters.map(({ seconds }) => seconds),
      ],
    });
    const [row] = rows;
    if (!row) return { is: 'nothing' };
    if (row.wait > 0) return { is: 'refused', seconds: row.wait };
    if (vouchedFor(row.record, this.awardLog.keys)) return { is: 'found', certificate: row.certificate, entry: entryOf(row) };
    this.log.warn(`certificate ${row.certificate} is not what the log says of it: shown as unknown`);
    return { is: 'nothing' };
  }

  async onApplicationShutdown() {
    await this.pool.end();
  }
}

const entryOf = ({ printed, provisional, valid_until: validUntil, step, step_at: at }: Row): RegisterEntry => ({
  printed,
  shared: true,
  provisional,
  validUntil,
  last: step && at ? { step, at: instant(at) } : null,
});
