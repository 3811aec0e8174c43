import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FactTopic, PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { Origin } from '../origin';

/** In the order in which a person meets them. */
const order: readonly FactTopic[] = [
  'employment',
  'admission',
  'calendar',
  'fees',
  'training',
  'internship',
  'assessment',
  'award',
  'follow-up',
  'employer',
  'context',
];

/** What the edition says of each subject, fact by fact with its source. */
@Component({
  selector: 'pc-topics',
  imports: [Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="rules">
      @for (topic of topics(); track topic.topic; let n = $index) {
        <li>
          <span class="n" aria-hidden="true">{{ n + 1 }}</span>
          <div>
            <p class="q">{{ say(topic.label) }}</p>
            @for (fact of topic.facts; track $index) {
              <p>
                <span [class.ph]="fact.from.label === 'placeholder'">{{ format.text(fact.text) }}</span>
              </p>
              <p class="how"><pc-origin [from]="fact.from" /></p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    .rules {
      list-style: none;
      padding: 0;
    }
  `,
})
export class Topics {
  readonly facts = input.required<PathwayEdition['facts']>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly topics = computed(() =>
    order
      .map((topic) => ({ topic, label: `topic.${topic}` as const, facts: this.facts().filter((fact) => fact.topic === topic) }))
      .filter(({ facts }) => facts.length > 0),
  );
}
