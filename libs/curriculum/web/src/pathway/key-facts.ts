import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { durationOf, type FactTopic, type PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { Origin } from '../origin';

/** Four facts at the top of a pathway: how long, how much internship, when, at what cost. */
@Component({
  selector: 'pc-key-facts',
  imports: [Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="facts">
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ say(fact.label) }}</dt>
          <dd class="v" [class.text]="!fact.number">
            <span [class.ph]="fact.from.label === 'placeholder'">{{ fact.text }}</span>
          </dd>
          <dd><pc-origin [from]="fact.from" [notes]="false" /></dd>
        </div>
      }
    </dl>
  `,
  styles: `
    .facts dd.v.text {
      font: 600 1rem/1.4 var(--pc-font-text);
    }
  `,
})
export class KeyFacts {
  readonly edition = input.required<PathwayEdition>();
  protected readonly say = messagesFrom(curriculumMessages);
  private readonly format = formats();
  protected readonly facts = computed(() => [...this.hours(), ...this.firstOf('calendar'), ...this.firstOf('fees')]);

  private hours() {
    const { internship } = this.edition().hours;
    const duration = durationOf(this.edition());
    const shown = [
      ...(duration ? [{ label: 'edition.duration' as const, of: duration }] : []),
      ...(internship ? [{ label: 'hour-kind.internship' as const, of: internship }] : []),
    ];
    return shown.map(({ label, of }) => ({ label, text: this.format.hours(of.value), from: of.from, number: true }));
  }

  private firstOf(topic: Extract<FactTopic, 'calendar' | 'fees'>) {
    const fact = this.edition().facts.find((one) => one.topic === topic);
    return fact ? [{ label: `topic.${topic}` as const, text: this.format.text(fact.text), from: fact.from, number: false }] : [];
  }
}
