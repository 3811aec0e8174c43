import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sumMinutes } from '#kernel';
import { hourKinds, type PathwayEdition, type TeachingUnit } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { Origin } from '../origin';

const minutesOf = ({ minutes }: TeachingUnit) => sumMinutes(hourKinds.flatMap((kind) => minutes[kind] ?? []));

/** The units of an edition with what each takes and gives; cards on a phone. */
@Component({
  selector: 'pc-units-table',
  imports: [Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll">
      <table class="cards" role="table">
        <caption class="vh">
          {{
            say('units.caption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            @for (column of columns; track column) {
              <th role="columnheader" scope="col">{{ say(column) }}</th>
            }
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (row of rows(); track row.unit.code) {
            <tr role="row">
              <th role="rowheader" scope="row">
                {{ format.text(row.unit.title) }}<span class="sub">{{ row.unit.code }}</span>
              </th>
              <td role="cell" [attr.data-l]="say('hours.count')">
                <span class="num">{{ row.minutes ? format.hours(row.minutes) : say('units.nothing') }}</span>
              </td>
              <td role="cell" [attr.data-l]="say('units.half-days')">
                <span class="num">{{ row.unit.halfDays ?? say('units.nothing') }}</span>
              </td>
              <td role="cell" [attr.data-l]="say('units.credits')">
                <span class="num">{{ row.unit.credits ?? say('units.nothing') }}</span>
              </td>
              <td role="cell" [attr.data-l]="say('units.result')">{{ say('units.result-kind', { kind: row.unit.result }) }}</td>
              <td role="cell" [attr.data-l]="say('hours.origin')"><pc-origin [from]="row.unit.from" /></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class UnitsTable {
  readonly units = input.required<PathwayEdition['units']>();
  protected readonly columns = ['units.unit', 'hours.count', 'units.half-days', 'units.credits', 'units.result', 'hours.origin'] as const;
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly rows = computed(() => this.units().map((unit) => ({ unit, minutes: minutesOf(unit) })));
}
