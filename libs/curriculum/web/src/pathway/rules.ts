import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { partsOf, type Requirement } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, Icon, messagesFrom } from '#platform/ui';
import { Origin } from '../origin';
import { howEstablished } from './how-established';
import { RuleParts } from './rule-parts';

/** The conditions of a rule tree in plain words, each with who answers it and where it comes from. */
@Component({
  selector: 'pc-rules',
  imports: [Icon, Origin, RuleParts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="rules">
      @for (rule of rules(); track rule.id; let n = $index) {
        <li>
          <span class="n" aria-hidden="true">{{ n + 1 }}</span>
          <div>
            <p class="q">{{ format.text(rule.text) }}</p>
            @if (rule.help; as help) {
              <p class="muted">{{ format.text(help) }}</p>
            }
            <pc-rule-parts [of]="rule" />
            <p class="how">
              @for (how of ways(rule); track how.key) {
                <span class="w"><pc-icon [name]="how.icon" />{{ say(how.key) }}</span>
              }
              <pc-origin [from]="rule.from" />
            </p>
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
export class Rules {
  readonly of = input.required<Requirement>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly ways = howEstablished;
  /** The parts of a conjunction are conditions of their own; anything else is one. */
  protected readonly rules = computed(() => (this.of().kind === 'all' ? partsOf(this.of()) : [this.of()]));
}
