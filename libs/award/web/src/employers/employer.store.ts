import { computed, inject, Service } from '@angular/core';
import { employerCheckRoutes, employerRoutes } from '#award/domain/contract';
import { Commands, CurrentSession, read } from '#platform/web-client';

/** The reader's own employer space and the lists it sent. */
@Service()
export class EmployerStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly reading = read(employerRoutes.look, () => ({}));
  readonly employer = computed(() => (this.reading.hasValue() ? this.reading.value().employer : undefined));
  readonly sent = read(employerCheckRoutes.list, () => (this.employer() ? {} : undefined));
  readonly checks = computed(() => (this.sent.hasValue() ? this.sent.value().items : []));

  /** The doors of the header follow. */
  async open(name: string) {
    const answer = await this.commands.send(employerRoutes.open, { body: { name } });
    if (!answer.ok) return answer;
    this.reading.reload();
    await this.session.refresh();
    return answer;
  }

  /** `progress` hears percents while the file leaves. */
  async send(file: File, progress: (percent: number) => void) {
    const body = new Uint8Array(await file.arrayBuffer());
    return this.commands.send(employerCheckRoutes.send, { query: { name: file.name.slice(-200) }, body }, progress);
  }
}
