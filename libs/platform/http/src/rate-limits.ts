import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseSettings } from '#platform/database';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type LimitName, limits, pauseAfter } from './limits';
import { Refused } from './refused';

/** A row of `rate_limit`. */
export interface AttemptCounter {
  readonly key: string;
  readonly attempts: number;
  readonly seconds: number;
}

const TABLE = { tableName: 'rate_limit', tableCreated: true } as const;

/**
 * Counts attempts in PostgreSQL, so that neither a restart nor a second process forgets them.
 * It has connections of its own: what is refused is rolled back, what was counted is not.
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly counters: ReadonlyMap<LimitName, RateLimiterPostgres>;
  private readonly pauses: RateLimiterPostgres;

  constructor({ apiUrl }: DatabaseSettings) {
    this.pool = new pg.Pool({ connectionString: apiUrl, max: 2, allowExitOnIdle: true });
    this.pool.on('error', (error) => new Logger(RateLimits.name).warn(error.message));
    const counter = (keyPrefix: string, points: number, duration: number, clearExpiredByTimeout = false) =>
      new RateLimiterPostgres({ ...TABLE, clearExpiredByTimeout, storeClient: this.pool, storeType: 'pool', keyPrefix, points, duration });
    this.counters = new Map(Object.entries(limits).map(([name, { attempts, seconds }]) => [name as LimitName, counter(name, attempts, seconds)]));
    this.pauses = counter('pause', 1, 1, true);
  }

  /** Counts one attempt, or throws 429 `too-many-requests` with the seconds to wait. `key` is hashed: an address or a network may be given. */
  async consume(name: LimitName, key: string): Promise<void> {
    const hashed = hash(name, key);
    const pause = await this.pauses.get(hashed);
    if (pause && pause.msBeforeNext > 0) throw refusal(pause.msBeforeNext);
    const { consumedPoints } = await this.counter(name)
      .consume(hashed)
      .catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? refusal(reason.msBeforeNext) : reason;
      });
    const seconds = pauseAfter(limits[name], consumedPoints);
    if (seconds > 0) await this.pauses.block(hashed, seconds);
  }

  /** Forgets every attempt, after one that succeeded. */
  async forget(name: LimitName, key: string): Promise<void> {
    await Promise.all([this.counter(name).delete(hash(name, key)), this.pauses.delete(hash(name, key))]);
  }

  /** Takes one attempt back: where only failures count, and many people share the key. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.counter(name).reward(hash(name, key));
  }

  /** Where the attempts of a key stand, and how many it has: for a statement that counts them itself. */
  counterOf(name: LimitName, key: string): AttemptCounter {
    const { attempts, seconds } = limits[name];
    return { key: `${name}:${hash(name, key)}`, attempts, seconds };
  }

  async onApplicationShutdown() {
    await this.pool.end();
  }

  private counter(name: LimitName): RateLimiterPostgres {
    const counter = this.counters.get(name);
    if (!counter) throw new Error(`No limit is called ${name}.`);
    return counter;
  }
}

const refusal = (milliseconds: number) => new Refused(429, 'too-many-requests', { params: { seconds: Math.max(1, Math.ceil(milliseconds / 1000)) } });

const hash = (name: LimitName, key: string): string => createHash('sha256').update(`${name}\n${key.toLowerCase()}`).digest('base64url');

/** What one household or one attacker has: an IPv4 address, or the first half of an IPv6 one. Whoever hung up has none any more: they count as one. */
export const networkOf = (ip: string | undefined): string => {
  if (ip === undefined) return 'gone';
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = '', tail = ''] = ip.split('::');
  const groups = (text: string) => (text ? text.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = ip.includes('::') ? [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)] : groups(ip);
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
