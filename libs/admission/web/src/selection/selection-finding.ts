import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { selectionFileView, selectionView } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Control, Field, formats, messagesFrom } from '#platform/ui';
import type * as z from 'zod';
import type { FindingDraft } from './selection-decision.store';

/** One condition as the lead answers it: what readers gave, met or not, and the reason the person will read. */
@Component({
  selector: 'pc-selection-finding',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="crit">
      <legend class="lbl">{{ title() }}</legend>
      @if (scores()) {
        <p class="small muted">{{ scores() }}</p>
      }
      <div class="row">
        @for (answer of answers; track answer.met) {
          <label class="opt"
            ><input
              type="radio"
              [name]="'met-' + finding().code"
              [checked]="finding().met === answer.met"
              [disabled]="disabled()"
              (change)="changed.emit({ met: answer.met })"
            /><span>{{ say('answer.met', { met: answer.text }) }}</span></label
          >
        }
      </div>
      <pc-field
        [label]="say('selection.reason')"
        [name]="'reason-' + finding().code"
        [optional]="finding().met !== false"
        [error]="missing() ? say('review.reasonMissing') : ''"
      >
        <textarea pcControl rows="2" maxlength="1000" [value]="finding().reason" [disabled]="disabled()" (input)="write($event)"></textarea>
      </pc-field>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .crit {
      padding: var(--pc-4) 0;
      border-top: 1px solid var(--pc-line);
      display: grid;
      gap: var(--pc-2);
    }
    legend {
      float: left;
      width: 100%;
      padding: 0;
    }
    legend + * {
      clear: both;
    }
    textarea {
      font-family: var(--pc-font-text);
      line-height: 1.5;
    }
  `,
})
export class SelectionFinding {
  readonly finding = input.required<FindingDraft>();
  readonly board = input.required<z.output<typeof selectionView>>();
  readonly file = input.required<z.output<typeof selectionFileView>>();
  readonly disabled = input(false);
  readonly asked = input(false);
  readonly changed = output<Partial<FindingDraft>>();
  protected readonly say = messagesFrom(admissionMessages);
  private readonly format = formats();
  protected readonly answers = [
    { met: true, text: 'true' },
    { met: false, text: 'false' },
  ];
  protected readonly missing = computed(() => this.asked() && this.finding().met === false && !this.finding().reason.trim());
  protected readonly title = computed(() => {
    const { code, kind } = this.finding();
    const asked = kind === 'criterion' ? this.board().criteria : this.board().conditions;
    return this.format.text(asked.find((one) => one.code === code)?.title ?? { fr: code, en: code });
  });
  protected readonly scores = computed(() => {
    const { code, kind } = this.finding();
    if (kind === 'condition')
      return this.say('selection.conditionIs', { answer: (this.file().eligibility.conditions[code] ?? 'undetermined').replace('-', '') });
    const settled = this.file().settled[code];
    const given = this.file().reviews.map(({ name, scores }) => `${name} ${scores[code] ?? '–'}`);
    return settled === undefined
      ? ''
      : this.say('selection.scores', {
          given: given.join(', '),
          settled: this.format.number(settled),
          minimum: this.board().criteria.find((one) => one.code === code)?.minimum ?? 0,
        });
  });

  protected write({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.changed.emit({ reason: target.value });
  }
}
