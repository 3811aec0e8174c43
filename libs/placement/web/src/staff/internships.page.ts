import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnswerOf } from '#kernel/contract';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import {
  ariaSort,
  Control,
  Empty,
  Field,
  formats,
  Mark,
  type MarkKind,
  messagesFrom,
  PageHead,
  ReadingState,
  SortButton,
  sorted,
  type Sorting,
} from '#platform/ui';
import { read } from '#platform/web-client';

type Line = AnswerOf<typeof internshipRoutes.ofCohort>['items'][number];
const marks: Readonly<Record<NonNullable<Line['stage']>, MarkKind>> = {
  draft: 'todo',
  'to-sign': 'clock',
  active: 'note',
  completed: 'met',
  cancelled: 'stop',
};
const columns: Readonly<Record<string, (line: Line) => string | number>> = {
  person: ({ learner }) => learner,
  host: ({ host }) => host ?? '',
  signed: ({ signed }) => signed.length,
  hours: ({ hours }) => hours?.countersigned ?? -1,
};

/** A cohort's internships: who has one, who signed, how many hours count. */
@Component({
  selector: 'pc-internships',
  imports: [Control, Empty, Field, Mark, PageHead, ReadingState, RouterLink, SortButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './internships.html',
})
export class InternshipsPage {
  /** From the address: which cohort is shown. */
  readonly cohort = input<string>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  private readonly router = inject(Router);
  protected readonly cohorts = read(internshipRoutes.cohorts, () => ({}));
  protected readonly chosen = computed(() => this.cohort() ?? (this.cohorts.hasValue() ? this.cohorts.value().items[0]?.id : undefined));
  protected readonly internships = read(internshipRoutes.ofCohort, () => {
    const cohort = this.chosen();
    return cohort ? { params: { cohort } } : undefined;
  });
  protected readonly sorting = signal<Sorting>({ column: 'person', descending: false });
  protected readonly lines = computed(() =>
    this.internships.hasValue()
      ? sorted(this.internships.value().items, columns[this.sorting().column] ?? (({ learner }: Line) => learner), this.sorting().descending)
      : [],
  );
  protected readonly ariaSort = ariaSort;
  protected markOf = (line: Line): MarkKind => (line.stage ? marks[line.stage] : 'todo');

  protected choose({ target }: Event) {
    if (target instanceof HTMLSelectElement) void this.router.navigate([], { queryParams: { cohort: target.value } });
  }
}
