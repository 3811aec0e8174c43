import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formats, Icon, messagesFrom } from '#platform/ui';
import { spoken } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { listName } from '../person-name';
import type { PersonProgress, Progress } from './progress';

type Signal = PersonProgress['signals'][number];

/** Whom to contact, and why by the edition's rules; by name, never by urgency. */
@Component({
  selector: 'pc-contact-signals',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="contact-signals">
      <h2 id="contact-signals">{{ say('progress.signals') }}</h2>
      <p class="small muted">{{ say('progress.signals.lead', { count: people().length }) }}</p>
      <ul>
        @for (person of people(); track person.enrolment) {
          <li>
            <strong>{{ nameOf(person) }}</strong>
            @for (signal of person.signals; track signal.kind) {
              <p class="small">{{ textOf(signal) }}</p>
              <p class="small muted step"><pc-icon name="corner-down-right" />{{ say('signal.step', { kind: spoken(signal.kind) }) }}</p>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font-size: 1.25rem;
    }
    li {
      padding: 0.75rem 0;
      border-top: 1px solid var(--pc-line);
    }
    li p {
      margin-top: 0.15rem;
    }
    ul,
    h2 + p {
      margin-top: 0.5rem;
    }
    .step {
      display: flex;
      gap: 0.4rem;
    }
  `,
})
export class ContactSignals {
  readonly progress = input.required<Progress>();
  protected readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();
  protected readonly spoken = spoken;
  protected readonly nameOf = listName;
  protected readonly people = computed(() => this.progress().people.filter(({ signals }) => signals.length > 0));

  protected textOf(signal: Signal): string {
    switch (signal.kind) {
      case 'behind':
        return this.say('signal.behind', {
          followed: this.format.hours(signal.followed),
          planned: this.format.hours(signal.planned),
          percent: signal.percent,
          placeholder: signal.placeholder ? 'yes' : 'no',
        });
      case 'silent':
        return this.say('signal.silent', { count: signal.count, returned: signal.returned ? 'yes' : 'no' });
      case 'signatures':
        return this.say('signal.signatures', { count: signal.count });
      case 'result-missing':
        return this.say('signal.result-missing', { units: signal.units.join(', ') });
    }
  }
}
