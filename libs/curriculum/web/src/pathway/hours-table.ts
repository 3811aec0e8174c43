import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type HourKind, hourKinds, type PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { HoursPicture } from '../hours-picture';
import { Origin } from '../origin';

/** Hours by kind: a small picture, and the table that says the same with its sources. */
@Component({
  selector: 'pc-hours-table',
  imports: [HoursPicture, Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length) {
      <pc-hours-picture [hours]="edition().hours" />
      <div class="scroll">
        <table class="cards" role="table">
          <caption class="vh">
            {{
              say('hours.caption')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ say('hours.kind') }}</th>
              <th role="columnheader" scope="col">{{ say('hours.count') }}</th>
              <th role="columnheader" scope="col">{{ say('hours.origin') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.kind) {
              <tr role="row">
                <th role="rowheader" scope="row"><i class="key {{ row.kind }}" aria-hidden="true"></i>{{ say(row.label) }}</th>
                <td role="cell" [attr.data-l]="say('hours.count')">
                  <span class="num" [class.ph]="row.from.label === 'placeholder'">{{ format.hours(row.minutes) }}</span>
                </td>
                <td role="cell" [attr.data-l]="say('hours.origin')"><pc-origin [from]="row.from" /></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="ph">{{ say('hours.none') }}</p>
    }
  `,
  styles: `
    .key {
      display: inline-block;
      width: 0.8em;
      height: 0.8em;
      margin-right: 0.5em;
      border: 1px solid var(--pc-data-axis);
    }
    .theory {
      background: var(--pc-data-2);
    }
    .practical {
      background: var(--pc-data-3);
    }
    .internship {
      background: var(--pc-data-4);
    }
    .supervision {
      background: var(--pc-data-1);
    }
    .total {
      visibility: hidden;
    }
  `,
})
export class HoursTable {
  readonly edition = input.required<PathwayEdition>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();

  protected readonly rows = computed(() => {
    const { hours, totalMinutes: total } = this.edition();
    const kinds = hourKinds.flatMap((kind: HourKind) => {
      const known = hours[kind];
      return known ? [{ kind, label: `hour-kind.${kind}` as const, minutes: known.value, from: known.from }] : [];
    });
    return [...kinds, ...(total ? [{ kind: 'total', label: 'hours.total' as const, minutes: total.value, from: total.from }] : [])];
  });
}
