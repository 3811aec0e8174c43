import { computed, inject, Service } from '@angular/core';
import { employerCheckRoutes, employerRoutes } from '#award/domain/contract';
import { Commands, read } from '#platform/web-client';

/** The reader's own employer space and the lists it sent. */
@Service()
export class EmployerStore {
  private readonly commands = inject(Commands);
  readonly reading = read(employerRoutes.look, () => ({}));
  readonly employer = computed(() => (this.reading.hasValue() ? this.reading.value().employer : undefined));
  readonly sent = read(employerCheckRoutes.list, () => (this.employer() ? {} : undefined));
  readonly checks = computed(() => (this.sent.hasValue() ? this.sent.value().items : []));

  open = (name: string) => this.then(this.commands.send(employerRoutes.open, { body: { name } }));

  /** `progress` hears percents while the file leaves. */
  async send(file: File, progress: (percent: number) => void) {
    const body = new Uint8Array(await file.arrayBuffer());
    return this.commands.send(employerCheckRoutes.send, { query: { name: file.name.slice(-200) }, body }, progress);
  }

  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
