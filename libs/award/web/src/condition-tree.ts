import { ChangeDetectionStrategy, Component, computed, forwardRef, input } from '@angular/core';
import { selectable } from '#award/domain';
import type { ConditionView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { formats, Mark, type MarkKind, messagesFrom } from '#platform/ui';

const marks: Readonly<Record<ConditionView['answer'], MarkKind>> = { met: 'met', 'not-met': 'stop', undetermined: 'wait' };

/** A condition, what the file shows of it, and its parts. */
@Component({
  selector: 'pc-condition-tree',
  imports: [Mark, forwardRef(() => ConditionTree)],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="line">
      <pc-mark [kind]="kind()" [soft]="true">{{ word() }}</pc-mark>
      <span
        >{{ format.text(condition().text) }}
        @if (!condition().of.length) {
          <br /><span class="muted small">{{ format.text(condition().why) }}</span>
        }
      </span>
    </p>
    @if (condition().of.length) {
      <ul class="parts">
        @for (part of condition().of; track $index) {
          <li><pc-condition-tree [condition]="part" /></li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .line {
      display: flex;
      align-items: flex-start;
      gap: 0.75rem;
    }
    .parts {
      list-style: none;
      padding-left: 1.25rem;
      margin-top: 0.5rem;
      display: grid;
      gap: 0.5rem;
    }
    @media (max-width: 37.5rem) {
      .line {
        flex-direction: column;
        gap: 0.1rem;
      }
      .parts {
        padding-left: 0.75rem;
      }
    }
  `,
})
export class ConditionTree {
  readonly condition = input.required<ConditionView>();
  private readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly kind = computed(() => marks[this.condition().answer]);
  protected readonly word = computed(() => this.say('answer', { answer: selectable(this.condition().answer) }));
}
