import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Question } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { messagesFrom } from '#platform/ui';
import type { Choice } from './answers';

interface Option {
  readonly value: Choice | undefined;
  readonly label: 'check.yes' | 'check.no' | 'check.unknown' | 'check.have' | 'check.can-get';
}

const unknown: Option = { value: undefined, label: 'check.unknown' };
const situation: readonly Option[] = [{ value: 'yes', label: 'check.yes' }, { value: 'no', label: 'check.no' }, unknown];
const document: readonly Option[] = [
  { value: 'have', label: 'check.have' },
  { value: 'can-get', label: 'check.can-get' },
  { value: 'no', label: 'check.no' },
  unknown,
];

/**
 * Yes, no or “I do not know”; for a document also “I can get it”.
 * Radios are made anew for each question: a ticked one that changes its name unticks its new neighbours.
 */
@Component({
  selector: 'pc-choice-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of [question()]; track one.key) {
      <fieldset>
        <legend>{{ say(legend()) }}</legend>
        @for (option of options(); track option.label) {
          <label class="choice"
            ><input type="radio" [name]="one.key" [checked]="option.value === chosen()" (change)="choose.emit(option.value)" />
            <span>{{ say(option.label) }}</span></label
          >
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
    }
    legend {
      font-weight: 600;
      margin-bottom: 0.5rem;
    }
    .choice {
      display: flex;
      gap: 0.7em;
      align-items: center;
      min-height: 48px;
      cursor: pointer;
    }
  `,
})
export class ChoiceQuestion {
  readonly question = input.required<Question>();
  readonly chosen = input<Choice | undefined>();
  readonly choose = output<Choice | undefined>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly options = computed(() => (this.question().kind === 'document' ? document : situation));
  protected readonly legend = computed(() =>
    this.question().kind === 'document' ? 'check.document' : this.question().kind === 'promise' ? 'check.promise' : 'check.situation',
  );
}
