import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { admissionMessages } from '#admission/domain/messages';
import { messagesFrom } from '#platform/ui';
import { ApplicationFrame } from './application-frame';
import { ApplicationStore } from './application.store';
import { EvidenceField } from './evidence-field';
import { QuestionField } from './question-field';

/** What the edition asks: declarations, level and dates, documents. */
@Component({
  selector: 'pc-conditions',
  imports: [ApplicationFrame, EvidenceField, QuestionField],
  providers: [ApplicationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-application-frame part="conditions" [title]="say('application.conditions.title')" [lead]="say('application.conditions.lead')">
      <form class="stack questions" (submit)="$event.preventDefault()">
        @for (question of questions(); track question.kind + question.code) {
          <pc-question [question]="question" [answers]="store.answers()" [disabled]="!editable()" (answered)="store.change($event)" />
        }
      </form>
      @if (store.opened()?.evidence?.length) {
        <h2>{{ say('evidence.title') }}</h2>
        <p class="muted">{{ say('evidence.lead') }}</p>
        <div class="stack">
          @for (kind of store.opened()?.evidence; track kind.code) {
            <pc-evidence-field [kind]="kind" />
          }
        </div>
      }
    </pc-application-frame>
  `,
  styles: `
    h2 {
      margin: var(--pc-6) 0 var(--pc-2);
    }
    .questions {
      --sp: var(--pc-5);
    }
  `,
})
export class ConditionsPage {
  readonly application = input.required<string>();
  protected readonly store = inject(ApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly questions = computed(() => this.store.opened()?.questions ?? []);
  protected readonly editable = computed(() => this.store.opened()?.stage === 'draft');

  constructor() {
    effect(() => this.store.application.set(this.application()));
  }
}
