import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { employerWebhookRoutes } from '#award/domain/contract';
import { Commands, read } from '#platform/web-client';

const { look, set, rotate, ping, remove } = employerWebhookRoutes;

/** The employer's notification address and how its messages went. Belongs to one page: a secret told once goes with it. */
@Injectable()
export class WebhookStore {
  private readonly commands = inject(Commands);
  readonly reading = read(look, () => ({}));
  readonly webhook = computed(() => (this.reading.hasValue() ? this.reading.value().webhook : undefined));
  readonly deliveries = computed(() => (this.reading.hasValue() ? this.reading.value().deliveries : []));
  /** Told once, by the command that made it. */
  readonly secret = signal('');
  private gone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.gone = true));
  }

  set = async (address: string) => this.told(await this.commands.send(set, { body: { address } }));
  rotate = async () => this.told(await this.commands.send(rotate, {}));
  ping = async () => this.again(await this.commands.send(ping, {}));

  async remove() {
    const answer = await this.commands.send(remove, {});
    if (answer.ok) this.secret.set('');
    return this.again(answer);
  }

  /** A message goes out by itself; how it went is known within its five seconds. */
  lookAgain(): void {
    for (const pause of [1_500, 6_000]) setTimeout(() => !this.gone && this.reading.reload(), pause);
  }

  private told<T extends { readonly ok: true; readonly value: { readonly secret: string } } | { readonly ok: false }>(answer: T): T {
    if (answer.ok) this.secret.set(answer.value.secret);
    return this.again(answer);
  }

  private again<T extends { readonly ok: boolean }>(answer: T): T {
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
