import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addTo, dayOf, instant, type Instant, instantIn, type LocalDate } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { DataSource } from 'typeorm';

/** Milliseconds: more than all that happens on the day on which the demo is loaded. */
const LEEWAY = 60_000;

/** The house while the demo is being told: its clock can be moved, its mail read. */
export class Stage {
  private readonly clock: Clock;
  private readonly realNow: () => Instant;
  /** The day on which the demo is loaded, in a zone. */
  readonly today: LocalDate;

  constructor(
    readonly app: NestFastifyApplication,
    readonly zone = 'America/Toronto',
  ) {
    this.clock = app.get(Clock);
    this.realNow = () => new Date().toISOString() as Instant;
    this.today = dayOf(this.realNow(), zone);
  }

  /** The same house, told by the clocks of another zone. */
  in = (zone: string): Stage => new Stage(this.app, zone);

  day = (offset: number): LocalDate => addTo(this.today, { days: offset });

  /** Moves the house to a day counted from today, at a wall-clock time of the zone; never later than it is. */
  at(offset: number, time = '10:00'): void {
    let now = Math.min(Date.parse(instantIn(this.day(offset), time, this.zone)), Date.parse(this.realNow()) - LEEWAY);
    // A millisecond passes at each look, so that what follows something is also written after it.
    this.clock.now = () => instant(new Date(now++).toISOString());
  }

  /** Gives the house its own clock back. */
  leave(): void {
    this.clock.now = this.realNow;
  }

  asHouse<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const unit = this.app.get(UnitOfWork);
    return unit.run({ kind: 'system' }, () => work(unit));
  }

  /** Waits until what was told has been heard and what was ordered is drawn, for at most a minute. */
  async settle(): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      const [row] = await this.app
        .get(DataSource)
        .query<{ waiting: number }[]>(
          `select count(*)::int as waiting from pgboss.job where name in ('outbox', 'award-documents') and state in ('created', 'active', 'retry')`,
        );
      if (row?.waiting === 0) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error('The demo could not be loaded: events were not heard within a minute.');
  }

  /** The token in the newest mail to an address that carries a link. */
  async linkFor(address: string): Promise<string> {
    const rows = await this.asHouse(({ manager }) =>
      manager.query<{ link: string }[]>('select link from mail where recipient = $1 and link is not null order by position desc limit 1', [address]),
    );
    return rows[0]?.link.split('#')[1] ?? '';
  }
}
