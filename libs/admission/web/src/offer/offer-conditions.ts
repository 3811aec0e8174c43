import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { answeredCondition } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { formats, Mark, messagesFrom } from '#platform/ui';
import type * as z from 'zod';

/** The reasons, condition by condition: those not met first and open, the others at one press. */
@Component({
  selector: 'pc-offer-conditions',
  imports: [Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="rs">
      @for (condition of shown(); track $index) {
        <li>
          <div class="rh">
            <h3>{{ format.text(condition.title) }}</h3>
            <pc-mark [kind]="condition.met ? 'met' : 'stop'" [soft]="true">{{ say('answer.met', { met: condition.met ? 'true' : 'false' }) }}</pc-mark>
          </div>
          <dl class="kv">
            @if (condition.kind === 'criterion') {
              <dt>{{ say('answer.asked') }}</dt>
              <dd>{{ condition.minimum === null ? say('answer.askedScore') : say('answer.askedMinimum', { minimum: condition.minimum }) }}</dd>
            }
            <dt>{{ say('answer.found') }}</dt>
            <dd>{{ condition.reason || say('answer.nothingFound') }}</dd>
            @if (condition.score !== null) {
              <dt>{{ say('answer.score') }}</dt>
              <dd>{{ say('answer.scoreOf', { score: format.number(condition.score) }) }}</dd>
            }
          </dl>
        </li>
      }
    </ol>
    @if (hidden()) {
      <p>
        <button type="button" class="btn quiet" (click)="all.set(true)">{{ say('answer.otherConditions', { count: hidden() }) }}</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .rs > li {
      padding: var(--pc-4) 0;
      border-top: 1px solid var(--pc-line);
    }
    .rh {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.25rem 1rem;
      margin-bottom: 0.5rem;
    }
    h3 {
      font-size: 1.09rem;
    }
    @media (max-width: 37.5rem) {
      dl.kv {
        grid-template-columns: 1fr;
        gap: 0;
      }
      dl.kv dd {
        margin-bottom: 0.4rem;
      }
    }
  `,
})
export class OfferConditions {
  readonly conditions = input.required<readonly z.output<typeof answeredCondition>[]>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly all = signal(false);
  private readonly unmet = computed(() => this.conditions().filter(({ met }) => !met));
  private readonly met = computed(() => this.conditions().filter(({ met }) => met));
  /** When nothing is unmet, everything is shown at once. */
  protected readonly shown = computed(() => (this.all() || !this.unmet().length ? [...this.unmet(), ...this.met()] : this.unmet()));
  protected readonly hidden = computed(() => this.conditions().length - this.shown().length);
}
