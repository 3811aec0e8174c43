import { computed, inject, Service } from '@angular/core';
import type { RequestOf } from '#kernel/contract';
import { internshipRoutes } from '#placement/domain/contract';
import { Commands, read } from '#platform/web-client';

/** The host organisations the programme works with. */
@Service()
export class HostsStore {
  private readonly commands = inject(Commands);
  private readonly hosts = read(internshipRoutes.hosts, () => ({}));
  readonly items = computed(() => (this.hosts.hasValue() ? this.hosts.value().items : []));

  async add(body: RequestOf<typeof internshipRoutes.addHost>['body']) {
    const outcome = await this.commands.send(internshipRoutes.addHost, { body });
    if (outcome.ok) this.hosts.set({ items: [...this.items(), outcome.value] });
    return outcome;
  }
}
