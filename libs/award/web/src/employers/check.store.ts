import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { employerCheckRoutes } from '#award/domain/contract';
import { Commands, follow, read } from '#platform/web-client';

/** One list: how far it is, then its answers. Belongs to one page. */
@Injectable()
export class CheckStore {
  private readonly commands = inject(Commands);
  readonly id = signal<string | undefined>(undefined);
  private readonly request = computed(() => {
    const check = this.id();
    return check === undefined ? undefined : { params: { check } };
  });
  readonly reading = read(employerCheckRoutes.show, () => this.request());
  readonly view = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly running = computed(() => this.view()?.check.finishedAt === null);
  private readonly heard = follow(employerCheckRoutes.progress, () => (this.running() ? this.request() : undefined));
  readonly done = computed(() => this.heard.last()?.done ?? this.view()?.lines.filter(({ answer }) => answer !== null).length ?? 0);

  constructor() {
    effect(() => {
      if (this.heard.over() || this.heard.lost()) this.reading.reload();
    });
  }

  async erase() {
    const answer = await this.commands.send(employerCheckRoutes.erase, { params: { check: this.id() ?? '' } });
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
