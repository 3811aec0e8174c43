import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, Mark, messagesFrom, ScrollFrame } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { listName } from '../person-name';
import type { PersonProgress, Progress } from './progress';

/** Acquired or not, unit by unit; what is unknown stays open. */
@Component({
  selector: 'pc-unit-results',
  imports: [Mark, RouterLink, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="unit-results">
      <h2 id="unit-results">{{ say('progress.results') }}</h2>
      <p class="small muted">
        {{ say('progress.results.lead') }} <a class="no-print" [routerLink]="['/cohorts', progress().cohort.id, 'results']">{{ say('results.record') }}</a>
      </p>
      <pc-scroll [label]="say('results.caption')">
        <table class="t-dense">
          <caption class="vh">
            {{
              say('results.caption')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ say('results.person') }}</th>
              @for (unit of progress().units; track unit.code) {
                <th scope="col">
                  {{ unit.code }}<span class="sub">{{ format.text(unit.title) }}</span>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (person of progress().people; track person.enrolment) {
              <tr>
                <th scope="row">{{ nameOf(person) }}</th>
                @for (unit of progress().units; track unit.code) {
                  <td>
                    <pc-mark [kind]="kindOf(person, $index)">{{ textOf(person, $index) }}</pc-mark>
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </pc-scroll>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--pc-5);
    }
  `,
})
export class UnitResults {
  readonly progress = input.required<Progress>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = listName;

  protected kindOf = ({ acquired }: PersonProgress, at: number) => (acquired[at] == null ? 'wait' : acquired[at] ? 'met' : 'todo');
  protected textOf({ acquired, marks }: PersonProgress, at: number): string {
    const mark = marks[at];
    if (mark != null) return this.say('results.out-of-20', { mark });
    return this.say(acquired[at] == null ? 'results.open' : acquired[at] ? 'result.acquired' : 'result.not-yet');
  }
}
