import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CertificateCode, NameKey, PrintedCertificate, RegisterEntry } from '#award/domain';
import type { Instant } from '#kernel';
import { DatabaseSettings } from '#platform/database';
import pg from 'pg';

interface Row {
  readonly printed: PrintedCertificate;
  readonly shared: boolean;
  readonly revoked_at: Date | null;
}

/** The public door: a database role that may ask one question and sees no table. */
@Injectable()
export class Register implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor({ publicUrl }: DatabaseSettings) {
    this.pool = new pg.Pool({ connectionString: publicUrl, max: 4, connectionTimeoutMillis: 3000, query_timeout: 3000, allowExitOnIdle: true });
    this.pool.on('error', (error) => new Logger(Register.name).warn(error.message));
  }

  /** One indexed look-up, whether or not there is such a certificate. Throws when the register cannot be read. */
  async find(code: CertificateCode | undefined, key: NameKey, secretHash: Uint8Array | null): Promise<RegisterEntry | undefined> {
    const { rows } = await this.pool.query<Row>({
      name: 'verify',
      text: 'select printed, shared, revoked_at from verify_certificate($1, $2, $3)',
      values: [code ?? '', key, secretHash && Buffer.from(secretHash)],
    });
    const [row] = rows;
    return row && { printed: row.printed, shared: row.shared, revokedAt: (row.revoked_at?.toISOString() ?? null) as Instant | null };
  }

  async onApplicationShutdown() {
    await this.pool.end();
  }
}
