import { computed, inject, Service, signal } from '@angular/core';
import type { AnswerOf, RequestOf } from '#kernel/contract';
import { Commands, read } from '#platform/web-client';
import type { CancellationReason } from '#training/domain';
import { cohortRoutes, timetableRoutes } from '#training/domain/contract';

export type Timetable = AnswerOf<typeof timetableRoutes.show>;
export type PlannedHalfDay = Timetable['items'][number];
export type SessionWish = RequestOf<typeof timetableRoutes.change>['body'];
export type TimetableWish = RequestOf<typeof timetableRoutes.plan>['body'];

/** The timetable of one cohort, and the units its edition asks for. */
@Service()
export class TimetableStore {
  private readonly commands = inject(Commands);
  readonly cohort = signal<string | undefined>(undefined);
  private readonly request = computed(() => {
    const cohort = this.cohort();
    return cohort ? { params: { cohort } } : undefined;
  });
  readonly resource = read(timetableRoutes.show, this.request);
  private readonly cohortResource = read(cohortRoutes.show, this.request);
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly units = computed(() => (this.cohortResource.hasValue() ? this.cohortResource.value().units : []));
  readonly mayLead = computed(() => this.cohortResource.hasValue() && this.cohortResource.value().mayLead);
  /** Half-days the edition asks for and nobody has planned yet. */
  readonly left = computed(() => {
    const standing = (this.view()?.items ?? []).filter(({ stage }) => stage !== 'cancelled');
    return this.units().reduce((sum, { code, halfDays }) => sum + Math.max(0, halfDays - standing.filter(({ unit }) => unit === code).length), 0);
  });

  show(cohort: string) {
    if (this.cohort() === cohort) this.resource.reload();
    else this.cohort.set(cohort);
  }

  async plan(body: TimetableWish) {
    return this.kept(await this.commands.send(timetableRoutes.plan, { params: { cohort: this.cohort() ?? '' }, body }));
  }

  async add(body: SessionWish) {
    return this.kept(await this.commands.send(timetableRoutes.add, { params: { cohort: this.cohort() ?? '' }, body }));
  }

  async change({ id, version }: PlannedHalfDay, body: SessionWish) {
    return this.kept(await this.commands.send(timetableRoutes.change, { params: { session: id }, version, body }));
  }

  async cancel({ id }: PlannedHalfDay, reason: CancellationReason) {
    return this.kept(await this.commands.send(timetableRoutes.cancel, { params: { session: id }, body: { reason } }));
  }

  private kept<Outcome extends { readonly ok: true; readonly value: Timetable } | { readonly ok: false }>(outcome: Outcome): Outcome {
    if (outcome.ok) this.resource.set(outcome.value);
    return outcome;
  }
}
