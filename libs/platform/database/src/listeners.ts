import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { system } from '#kernel';
import { Jobs } from './jobs';
import { UnitOfWork } from './unit-of-work';

type Listener = (payload: never) => Promise<void>;
interface Event {
  readonly id: string;
  readonly topic: string;
  readonly payload: never;
}

/** Who wants to hear of what. Each listener hears each event once: its effect and the note that it heard commit together. */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  private readonly byTopic = new Map<string, Map<string, Listener>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Call from `onModuleInit`. `name` is kept in the database: it must not change once released. */
  on<Payload>(topic: string, name: string, listener: (payload: Payload) => Promise<void>): void {
    const listeners = this.byTopic.get(topic) ?? new Map<string, Listener>();
    if (listeners.has(name)) throw new Error(`Two listeners of ${topic} are called ${name}.`);
    this.byTopic.set(topic, listeners.set(name, listener as Listener));
  }

  async onApplicationBootstrap() {
    await this.jobs.work<{ event: string }>('outbox', ({ event }) => this.deliver(event));
  }

  /** Every listener in a transaction of its own, so that one that fails holds nobody else back. */
  private async deliver(id: string): Promise<void> {
    const [event] = await this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query<Event[]>('select id, topic, payload from outbox where id = $1', [id]),
    );
    if (!event) return;
    const failures: unknown[] = [];
    for (const [name, listener] of this.byTopic.get(event.topic) ?? []) await this.hear(event, name, listener).catch((error: unknown) => failures.push(error));
    if (failures.length) throw new AggregateError(failures, `${event.topic} ${id}`);
  }

  private hear(event: Event, name: string, listener: Listener): Promise<void> {
    return this.unitOfWork.run(system, async () => {
      const first = await this.unitOfWork.manager.query<object[]>(
        'insert into outbox_heard (event, listener) values ($1, $2) on conflict do nothing returning 1',
        [event.id, name],
      );
      if (first.length) await listener(event.payload);
    });
  }
}
