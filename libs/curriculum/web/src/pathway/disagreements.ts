import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Disagreement } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom, Notice } from '#platform/ui';
import { Origin } from '../origin';

/** Readings that contradict each other, side by side; nothing is chosen in silence. */
@Component({
  selector: 'pc-disagreements',
  imports: [Notice, Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().length) {
      <pc-notice kind="plain" icon="scale">
        <h3>{{ say('disagree.title') }}</h3>
        @for (one of list(); track $index) {
          <p class="topic">
            <strong>{{ format.text(one.topic) }}</strong>
          </p>
          <ul>
            @for (reading of one.readings; track $index) {
              <li>
                <p>{{ format.text(reading.text) }}</p>
                <p><pc-origin [from]="reading.from" /></p>
              </li>
            }
          </ul>
        }
      </pc-notice>
    }
  `,
  styles: `
    h3 {
      font-size: 1.0625rem;
    }
    .topic {
      margin-top: var(--pc-3);
    }
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: var(--pc-3);
      margin: 0.35rem 0 0;
    }
    li {
      border-left: 3px solid var(--pc-line-strong);
      padding-left: var(--pc-3);
    }
  `,
})
export class Disagreements {
  readonly list = input.required<readonly Disagreement[]>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
}
