import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { ariaSort, formats, messagesFrom, ScrollFrame, SortButton, sorted, type Sorting } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { listName } from '../person-name';
import { type PersonProgress, type Progress, rateOf } from './progress';

const values: Readonly<Record<string, (person: PersonProgress) => string | number>> = {
  person: listName,
  present: ({ present }) => present,
  missing: ({ missing }) => missing,
  justified: ({ justified }) => justified,
  absent: ({ absent }) => absent,
  // The exact fraction, so that two people whose rates round alike still keep their order; unknown comes first.
  rate: ({ present, counted }) => (counted > 0 ? present / counted : -1),
};

/** The same attendance as figures, in the order somebody chooses. Opens by name: people are not ranked. */
@Component({
  selector: 'pc-attendance-table',
  imports: [ScrollFrame, SortButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ say('progress.table') }}</h2>
    <p class="small muted">{{ say('progress.table.lead', { past: past() }) }}</p>
    <pc-scroll class="tall" [label]="say('progress.table.region')">
      <table class="t-dense">
        <caption class="vh">
          {{
            say('progress.table.caption', { day: format.day(progress().at, progress().cohort.timeZone) })
          }}
        </caption>
        <thead>
          <tr>
            @for (column of columns; track column) {
              <th scope="col" [class.r]="column !== 'person'" [attr.aria-sort]="ariaSort(sorting(), column)">
                <pc-sort [column]="column" [(sorting)]="sorting">{{ say(titles[column]) }}</pc-sort>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (person of rows(); track person.enrolment) {
            <tr>
              <th scope="row">{{ nameOf(person) }}</th>
              <td class="r">{{ person.present }}</td>
              <td class="r">{{ person.missing }}</td>
              <td class="r">{{ person.justified }}</td>
              <td class="r">{{ person.absent }}</td>
              <td class="r nowrap">{{ rate(person) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </pc-scroll>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 + p {
      margin-top: 0.3rem;
    }
    .tall {
      max-height: 19.5rem;
      overflow: auto;
      margin-top: 0.6rem;
    }
    thead {
      position: sticky;
      top: 0;
    }
    @media print {
      .tall {
        max-height: none;
        overflow: visible;
      }
    }
  `,
})
export class AttendanceTable {
  readonly progress = input.required<Progress>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly ariaSort = ariaSort;
  protected readonly nameOf = listName;
  protected readonly columns = ['person', 'present', 'missing', 'justified', 'absent', 'rate'] as const;
  protected readonly titles = {
    person: 'progress.table.person',
    present: 'progress.table.present',
    missing: 'progress.table.missing',
    justified: 'progress.table.justified',
    absent: 'progress.table.absent',
    rate: 'progress.table.rate',
  } as const;
  protected readonly sorting = signal<Sorting>({ column: 'person', descending: false });
  protected readonly rows = computed(() => sorted(this.progress().people, values[this.sorting().column] ?? listName, this.sorting().descending));
  protected readonly past = computed(() => this.progress().sessions.filter(({ past }) => past).length);

  protected rate(person: PersonProgress): string {
    const percent = rateOf(person);
    return percent === undefined ? '–' : this.say('progress.percent', { percent });
  }
}
