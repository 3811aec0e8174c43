import { computed, inject, Service, signal } from '@angular/core';
import type { LocalDate } from '#kernel';
import { renewalRoutes } from '#award/domain/contract';
import { Commands, CurrentSession, read } from '#platform/web-client';

const { one, all, declare, withdraw, decide, renew } = renewalRoutes;

/** The renewal of one certificate, for its holder. */
@Service()
export class RenewalStore {
  private readonly commands = inject(Commands);
  readonly id = signal<string | undefined>(undefined);
  readonly reading = read(one, () => {
    const certificate = this.id();
    return certificate ? { params: { certificate } } : undefined;
  });
  readonly renewal = computed(() => (this.reading.hasValue() ? this.reading.value().renewal : null));

  declare = (body: { category: string; title: string; doneOn: LocalDate; minutes: number }) =>
    this.then(this.commands.send(declare, { params: { certificate: this.id() ?? '' }, body }));
  withdraw = (activity: string) => this.then(this.commands.send(withdraw, { params: { activity } }));

  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    this.reading.reload();
    return answer;
  }
}

/** The renewals of the reader's organisations. */
@Service()
export class RenewalsStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly leads = computed(() => this.session.holds('programme-lead'));
  readonly reading = read(all, () => ({}));
  readonly items = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));

  decide = (activity: string, accepted: boolean, reason = '') => this.then(this.commands.send(decide, { params: { activity }, body: { accepted, reason } }));
  renew = (certificate: string) => this.then(this.commands.send(renew, { params: { certificate } }));

  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    this.reading.reload();
    return answer;
  }
}
