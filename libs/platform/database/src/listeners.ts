import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { system } from '#kernel';
import { Jobs } from './jobs';
import { UnitOfWork } from './unit-of-work';

interface Event {
  readonly id: string;
  readonly topic: string;
  readonly payload: never;
}
interface Listener {
  readonly topic: string;
  readonly name: string;
  /** Whether it hears many events in one transaction. */
  readonly together: boolean;
  readonly hear: (payloads: readonly never[]) => Promise<void>;
}

/** Who wants to hear of what. Each listener hears each event once: its effect and the note that it heard commit together. */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  private readonly all = new Map<string, Listener>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Call from `onModuleInit`. `name` is kept in the database: it must not change once released. */
  on<Payload>(topic: string, name: string, hear: (payload: Payload) => Promise<void>): void {
    const each = async (payloads: readonly Payload[]) => {
      for (const payload of payloads) await hear(payload);
    };
    this.add({ topic, name, together: false, hear: each });
  }

  /** The same for what comes in crowds: it is given many at once. Should that fail, it is given each by itself. */
  onMany<Payload>(topic: string, name: string, hear: (payloads: readonly Payload[]) => Promise<void>): void {
    this.add({ topic, name, together: true, hear });
  }

  async onApplicationBootstrap() {
    await this.jobs.workTogether<{ event: string }>('outbox', (jobs) => this.deliver(jobs.map(({ event }) => event)));
  }

  private add(listener: Listener): void {
    const key = `${listener.topic}\n${listener.name}`;
    if (this.all.has(key)) throw new Error(`Two listeners of ${listener.topic} are called ${listener.name}.`);
    this.all.set(key, listener);
  }

  /** Every listener in transactions of its own, so that one that fails holds nobody else back, nor one event the others. */
  private async deliver(ids: readonly string[]): Promise<void> {
    const events = await this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query<Event[]>('select id, topic, payload from outbox where id = any ($1) order by id', [ids]),
    );
    const failures: unknown[] = [];
    for (const listener of this.all.values()) {
      const mine = events.filter(({ topic }) => topic === listener.topic);
      if (listener.together && mine.length > 1 && (await this.heard(mine, listener))) continue;
      for (const event of mine) await this.hear([event], listener).catch((error: unknown) => failures.push(error));
    }
    if (failures.length) throw new AggregateError(failures, `${failures.length} of the events ${ids.join(', ')} were not heard`);
  }

  private heard(events: readonly Event[], listener: Listener): Promise<boolean> {
    return this.hear(events, listener).then(
      () => true,
      () => false,
    );
  }

  private hear(events: readonly Event[], { name, hear }: Listener): Promise<void> {
    return this.unitOfWork.run(system, async () => {
      const first = await this.unitOfWork.manager.query<{ event: string }[]>(
        'insert into outbox_heard (event, listener) select e.id, $2 from unnest($1::bigint[]) as e (id) order by e.id on conflict do nothing returning event',
        [events.map(({ id }) => id), name],
      );
      const news = new Set(first.map(({ event }) => event));
      if (news.size) await hear(events.filter(({ id }) => news.has(id)).map(({ payload }) => payload));
    });
  }
}
