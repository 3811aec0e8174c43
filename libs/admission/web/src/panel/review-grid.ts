import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { isBelowMinimum, REASON_LENGTH, type Review, type Score, scores } from '#admission/domain';
import type { criterionView } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Control, Field, formats, messagesFrom, Readings } from '#platform/ui';
import type * as z from 'zod';

type Criterion = z.output<typeof criterionView>;

/** One criterion: five anchored readings in full, and the reader's reason under them. */
@Component({
  selector: 'pc-review-criterion',
  imports: [Control, Field, Readings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="crit">
      <pc-readings
        [legend]="legend()"
        [name]="id()"
        [readings]="anchors()"
        [numbered]="true"
        [disabled]="disabled()"
        [chosen]="chosen()"
        (chosenChange)="choose($event)"
        [describedBy]="id() + '-weight'"
      >
        <p class="muted small" tabindex="-1" [id]="id() + '-weight'">
          {{ say(criterion().minimum === null ? 'review.weight' : 'review.weightMinimum', { weight: criterion().weight, minimum: criterion().minimum ?? 0 }) }}
        </p>
      </pc-readings>
      @if (chosen() === null) {
        <p class="small muted">{{ say('review.notScored') }}</p>
      } @else {
        <pc-field
          [label]="say('review.reason')"
          [name]="id() + '-reason'"
          [hint]="say(required() ? 'review.reasonRequired' : 'review.reasonHint')"
          [optional]="!required()"
          [error]="required() && asked() && !reason() ? say('review.reasonMissing') : ''"
        >
          <textarea
            pcControl
            rows="3"
            [attr.maxlength]="length"
            [value]="reason()"
            [disabled]="disabled()"
            (input)="write($event)"
            (blur)="left.emit()"
          ></textarea>
        </pc-field>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .crit {
      padding: var(--pc-4) 0;
      border-top: 1px solid var(--pc-line);
      display: grid;
      gap: var(--pc-3);
    }
    textarea {
      font-family: var(--pc-font-text);
      line-height: 1.5;
    }
  `,
})
export class ReviewCriterion {
  readonly criterion = input.required<Criterion>();
  readonly position = input.required<number>();
  readonly review = input.required<Review>();
  readonly disabled = input(false);
  /** The reader tried to give the review: what is missing is said. */
  readonly asked = input(false);
  readonly scored = output<Score>();
  readonly explained = output<string>();
  readonly left = output();
  protected readonly say = messagesFrom(admissionMessages);
  private readonly format = formats();
  protected readonly length = REASON_LENGTH;
  protected readonly id = computed(() => `criterion-${this.criterion().code}`);
  protected readonly chosen = computed(() => this.review().scores[this.criterion().code] ?? null);
  protected readonly reason = computed(() => this.review().reasons[this.criterion().code] ?? '');
  protected readonly legend = computed(() => `${this.position()}. ${this.format.text(this.criterion().title)}`);
  protected readonly anchors = computed(() => this.criterion().anchors.map((anchor, value) => ({ value, text: this.format.text(anchor) })));
  protected readonly required = computed(() => {
    const { minimum, code } = this.criterion();
    return minimum !== null && isBelowMinimum({ minimum }, this.review().scores[code]);
  });

  protected choose(value: string | number | null) {
    const score = scores.find((one) => one === value);
    if (score !== undefined) this.scored.emit(score);
  }

  protected write({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.explained.emit(target.value);
  }
}
