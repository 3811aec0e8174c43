import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { ariaSort, Chips, formats, Mark, Menu, messagesFrom, Pager, ScrollFrame, SortButton, sorted, type Sorting } from '#platform/ui';
import { sampleMessages } from './messages';

const people = [
  { name: 'Abdi, Yasmine', received: '2026-01-06', answer: 'met' },
  { name: 'Cardinal, Joëlle', received: '2026-01-09', answer: 'stop' },
  { name: 'Dubé-Nguyen, Alix', received: '2026-01-02', answer: 'wait' },
  { name: 'Fortin, Gaétan', received: '2025-12-22', answer: 'met' },
] as const;

@Component({
  selector: 'pc-sample-table',
  imports: [Chips, Mark, Menu, Pager, ScrollFrame, SortButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sample-table.html',
  styles: `
    .bottom {
      justify-content: space-between;
    }
  `,
})
export class SampleTable {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly format = formats();
  protected readonly ariaSort = ariaSort;
  protected readonly sorting = signal<Sorting>({ column: 'name', descending: false });
  protected readonly filter = signal('');
  protected readonly chips = computed(() => [
    { value: '', text: this.say('filter.all'), count: people.length },
    ...(['met', 'wait', 'stop'] as const).map((value) => ({
      value,
      text: this.say(`mark.${value}`),
      count: people.filter(({ answer }) => answer === value).length,
    })),
  ]);
  protected readonly rows = computed(() => {
    const { column, descending } = this.sorting();
    const shown = people.filter(({ answer }) => !this.filter() || answer === this.filter());
    return sorted(shown, (row) => (column === 'received' ? row.received : row.name), descending).map((row) => ({
      ...row,
      word: this.say(`mark.${row.answer}`),
    }));
  });
}
