import { computed, inject, Service, signal } from '@angular/core';
import type { RequestOf } from '#kernel/contract';
import { hoursRoutes, internshipRoutes } from '#placement/domain/contract';
import { Commands, read } from '#platform/web-client';

/** One internship as its learner or its staff sees it. */
@Service()
export class InternshipStore {
  private readonly commands = inject(Commands);
  readonly id = signal<string | undefined>(undefined);
  readonly resource = read(internshipRoutes.show, () => {
    const internship = this.id();
    return internship ? { params: { internship } } : undefined;
  });
  readonly internship = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  private readonly params = computed(() => ({ internship: this.id() ?? '' }));

  async sign(name: string) {
    return this.kept(await this.commands.send(internshipRoutes.sign, { params: this.params(), body: { name } }));
  }

  async note(body: RequestOf<typeof hoursRoutes.note>['body']) {
    return this.kept(await this.commands.send(hoursRoutes.note, { params: this.params(), body }));
  }

  async withdraw(entry: string) {
    return this.kept(await this.commands.send(hoursRoutes.withdraw, { params: { ...this.params(), entry } }));
  }

  async move(to: 'draft' | 'to-sign' | 'completed' | 'cancelled') {
    return this.kept(await this.commands.send(internshipRoutes.move, { params: this.params(), body: { to } }));
  }

  async change(version: number, body: RequestOf<typeof internshipRoutes.change>['body']) {
    return this.kept(await this.commands.send(internshipRoutes.change, { params: this.params(), version, body }));
  }

  sendLink(purpose: 'sign-agreement' | 'tutor-internship') {
    return this.commands.send(internshipRoutes.sendLink, { params: this.params(), body: { purpose } });
  }

  withdrawLinks() {
    return this.commands.send(internshipRoutes.withdrawLinks, { params: this.params() });
  }

  /** The command's own answer is the newest state: no second reading is needed. */
  private kept<Outcome extends { readonly ok: boolean }>(outcome: Outcome): Outcome {
    if (outcome.ok && 'value' in outcome) this.resource.set(outcome.value as NonNullable<ReturnType<typeof this.internship>>);
    return outcome;
  }
}
