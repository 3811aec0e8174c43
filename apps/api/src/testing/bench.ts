import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AccountId, instant, type Instant, type OrganisationId, type Role, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { freshDatabase, type TestDatabase } from '#platform/testing';
import { DataSource } from 'typeorm';
import { type AppExtras, createApp } from '../create-app';
import { Caller } from './caller';
import type { AppSettings } from '../settings';
import { addMember, addOrganisation, addPerson, openSession } from './people';
import { testSettings } from './settings';

export interface PersonWanted {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly language?: 'fr' | 'en';
  readonly roles?: readonly (readonly [OrganisationId, ...Role[]])[];
}

export interface Person extends Caller {
  readonly account: AccountId;
  readonly email: string;
}

/** A house of its own for one test file, with people in it, spoken to over HTTP. */
export class Bench {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly settings: AppSettings,
  ) {}

  static async open(extras: AppExtras = {}, otherwise: Partial<AppSettings> = {}): Promise<Bench> {
    const database = await freshDatabase();
    const settings = testSettings(database, otherwise);
    return new Bench(await createApp(settings, extras), database, settings);
  }

  /** The same house in a second process, as near as a test comes to one. */
  async beside(): Promise<Bench> {
    return new Bench(await createApp(this.settings), this.database, this.settings);
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.settings.keys.folder, { recursive: true, force: true });
  }

  /** Everybody's clock stands still at that instant. */
  at(time: string): Instant {
    const now = instant(time);
    this.app.get(Clock).now = () => now;
    return now;
  }

  async organisation(name = 'Réseau Exemple', timeZone = 'America/Toronto'): Promise<OrganisationId> {
    const id = randomUUID() as OrganisationId;
    await this.asHouse((work) => addOrganisation(work, { id, name, timeZone }));
    return id;
  }

  /** Somebody with a confirmed account, signed in. */
  async person({
    givenName = 'Maëlle',
    familyName = 'Tremblay',
    email = `${randomUUID()}@example.org`,
    language = 'fr',
    roles = [],
  }: PersonWanted = {}): Promise<Person> {
    const account = randomUUID() as AccountId;
    const token = await this.asHouse(async (work) => {
      await addPerson(work, { id: account, givenName, familyName, email, language }, this.app.get(Clock).now());
      for (const [organisation, ...held] of roles) for (const role of held) await addMember(work, account, organisation, role);
      return openSession(work, account, this.app.get(Clock).now());
    });
    return Object.assign(new Caller(this.app, { cookie: token }), { account, email });
  }

  get visitor(): Caller {
    return new Caller(this.app, {});
  }

  /** The holder of a link that was mailed: its token goes in the header. */
  holderOf(token: string): Caller {
    return new Caller(this.app, { authorization: `Link ${token}` });
  }

  /** Does something as the house itself; for arranging what no route arranges. */
  asHouse<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const unit = this.app.get(UnitOfWork);
    return unit.run(system, () => work(unit));
  }

  /** Waits until every event has been heard, every mail taken and every paper drawn; what is put off to a later try is not waited for. Fails after half a minute. */
  async settle(): Promise<void> {
    const end = Date.now() + 30_000;
    while (Date.now() < end) {
      const [row] = await this.app
        .get(DataSource)
        .query<{ waiting: number }[]>(
          `select count(*)::int as waiting from pgboss.job where name in ('outbox', 'mail', 'award-documents') and state in ('created', 'active', 'retry') and start_after <= now()`,
        );
      if (row?.waiting === 0) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error('Events or mails are still waiting.');
  }

  /** Mails written so far to an address, oldest first. */
  mailsTo(address: string): Promise<{ subject: string; body: string; link: string | null }[]> {
    return this.asHouse((unit) => unit.manager.query('select subject, body, link from mail where recipient = $1 order by position', [address]));
  }
}
