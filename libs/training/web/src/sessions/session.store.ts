import { computed, inject, Service, signal } from '@angular/core';
import type { AnswerOf, RequestOf } from '#kernel/contract';
import { Commands, read } from '#platform/web-client';
import { signingRoutes } from '#training/domain/contract';

export type Sheet = AnswerOf<typeof signingRoutes.sheet>;
export type LearnerOnSheet = Sheet['learners'][number];

/** One half-day and its sheet. */
@Service()
export class SessionStore {
  private readonly commands = inject(Commands);
  readonly id = signal<string | undefined>(undefined);
  readonly resource = read(signingRoutes.sheet, () => {
    const session = this.id();
    return session ? { params: { session } } : undefined;
  });
  readonly sheet = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  private readonly params = computed(() => ({ session: this.id() ?? '' }));

  async open() {
    return this.kept(await this.commands.send(signingRoutes.open, { params: this.params() }));
  }

  async countersign(entries: RequestOf<typeof signingRoutes.countersign>['body']['entries']) {
    return this.kept(await this.commands.send(signingRoutes.countersign, { params: this.params(), body: { entries } }));
  }

  async correct(body: RequestOf<typeof signingRoutes.correct>['body']) {
    return this.kept(await this.commands.send(signingRoutes.correct, { params: this.params(), body }));
  }

  /** The code on screen now; it says itself how long it stays. */
  code() {
    return this.commands.send(signingRoutes.code, { params: this.params() });
  }

  private kept<Outcome extends { readonly ok: true; readonly value: Sheet } | { readonly ok: false }>(outcome: Outcome): Outcome {
    if (outcome.ok) this.resource.set(outcome.value);
    return outcome;
  }
}
