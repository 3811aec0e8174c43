import { computed, inject, Service } from '@angular/core';
import type { RequestOf } from '#kernel/contract';
import { linkRoutes } from '#placement/domain/contract';
import { Commands, read } from '#platform/web-client';
import type { InternshipView } from '../shared/agreement-text';

/** The tutor's side of an internship, opened by a mailed link. */
@Service()
export class LinkedInternshipStore {
  private readonly commands = inject(Commands);
  readonly resource = read(linkRoutes.internship, () => ({}));
  readonly internship = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly waiting = computed(() => this.internship()?.entries.filter(({ stage }) => stage === 'noted') ?? []);

  async answer(body: RequestOf<typeof linkRoutes.answerHours>['body']) {
    const outcome = await this.commands.send(linkRoutes.answerHours, { body });
    if (outcome.ok) this.take(outcome.value);
    return outcome;
  }

  async report(body: RequestOf<typeof linkRoutes.report>['body']) {
    const outcome = await this.commands.send(linkRoutes.report, { body });
    if (outcome.ok) this.take(outcome.value);
    return outcome;
  }

  private take(newest: InternshipView) {
    this.resource.set(newest);
  }
}
