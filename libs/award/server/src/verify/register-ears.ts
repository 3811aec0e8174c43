import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseSettings } from '#platform/database';
import pg from 'pg';
import { KnownAnswers } from './known-answers';
import { Register } from './register';

/** A line that has gone silent without a word is found out this fast, so that a withdrawal shows within a second. */
const BEAT = 300;
const PATIENCE = 500;
const LONGEST_WAIT = 5000;

/** Hears from the register which certificates have changed: a connection of its own in every process. */
@Injectable()
export class RegisterEars implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(RegisterEars.name);
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wait = BEAT;
  private over = false;

  constructor(
    private readonly database: DatabaseSettings,
    private readonly known: KnownAnswers,
    private readonly register: Register,
  ) {}

  async onApplicationBootstrap() {
    await this.listen();
  }

  async onApplicationShutdown() {
    this.over = true;
    clearTimeout(this.timer);
    this.known.distrust();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.publicUrl, connectionTimeoutMillis: 3000, query_timeout: PATIENCE });
    client.on('notification', ({ payload }) => this.forget(payload ?? ''));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query('listen certificate_standing; listen certificate_guessed');
      this.known.trust();
      this.register.forget();
      this.wait = BEAT;
      this.again(() => this.beat(client), BEAT);
    } catch {
      this.lost(client);
    }
  }

  /** The register would see for itself that something has changed; but what was erased does not wait in memory until somebody asks. */
  private forget(about: string): void {
    this.known.forget(about);
    this.register.forget(about);
  }

  /** Asked only while there is something that a missed word could make wrong. */
  private async beat(client: pg.Client): Promise<void> {
    try {
      if (this.known.size || this.register.size) await client.query('select 1');
      this.again(() => this.beat(client), BEAT);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.over || this.client !== client) return;
    this.client = undefined;
    this.known.distrust();
    this.log.warn('no word from the register: answers are read anew each time until it is back');
    void client.end().catch(() => undefined);
    this.again(() => this.listen(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private again(step: () => Promise<void>, milliseconds: number): void {
    if (this.over) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void step(), milliseconds).unref();
  }
}
