import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { selectable } from '#award/domain';
import type { JuryFileView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Mark, messagesFrom } from '#platform/ui';
import { ConditionTree } from './condition-tree';
import { DecisionForm } from './decision-form';
import { DeliberationStore } from './deliberation.store';
import { StepAside } from './step-aside';

/** One file before the jury: what it shows, who may judge it, and what was decided. */
@Component({
  selector: 'pc-jury-file',
  imports: [ConditionTree, DecisionForm, Mark, StepAside],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article class="card" [attr.aria-labelledby]="'file-' + file().enrolment">
      <div class="row spread">
        <h3 #heading tabindex="-1" [id]="'file-' + file().enrolment">{{ file().learner }}</h3>
        <pc-mark [kind]="file().judges >= quorum() ? 'met' : 'wait'" [soft]="true">{{
          say('file.judges', { judges: file().judges, quorum: quorum() })
        }}</pc-mark>
      </div>
      @for (one of file().recused; track $index) {
        <p class="small muted">{{ say('file.recused', { name: one.name, tie: say('tie', { tie: selectable(one.tie) }) }) }}</p>
      }
      @if (file().aside) {
        <p>{{ say('file.aside') }}</p>
      } @else {
        @if (file().decision; as decision) {
          <p>
            <strong>{{ say('file.decided', { outcome: say('outcome.decided', { outcome: selectable(decision.outcome) }), by: decision.by }) }}</strong>
            {{ decision.reason }}
          </p>
        }
        @if (file().requirement; as requirement) {
          <details [open]="file().answer !== 'met' && !file().decision">
            <summary>{{ say('file.conditions') }}</summary>
            <pc-condition-tree [condition]="requirement" />
          </details>
        }
        @if (mayDecide()) {
          @if (file().decision) {
            <button type="button" class="btn quiet" [attr.aria-expanded]="writing()" (click)="writing.set(!writing())">{{ say('file.correct-open') }}</button>
          }
          @if (writing() || !file().decision) {
            <pc-decision-form [file]="file()" (begun)="writing.set(true)" (written)="close()" />
          }
        }
        @if (mayStepAside()) {
          <pc-step-aside [enrolment]="file().enrolment" />
        }
      }
    </article>
  `,
  styles: `
    :host {
      display: block;
    }
    article {
      display: grid;
      gap: 0.9rem;
    }
    .spread {
      justify-content: space-between;
    }
    summary {
      cursor: pointer;
      font-weight: 600;
      padding: 0.5rem 0;
    }
    h3 {
      overflow-wrap: anywhere;
    }
    article > .btn {
      justify-self: start;
      text-align: left;
    }
  `,
})
export class JuryFile {
  readonly file = input.required<JuryFileView>();
  private readonly store = inject(DeliberationStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  /** Begun here and not yet written down: somebody else's decision comes in beside it. */
  protected readonly writing = signal(false);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly selectable = selectable;
  protected readonly quorum = computed(() => this.store.sitting()?.quorum ?? 0);
  protected readonly mayDecide = computed(() => this.store.sitting()?.stage === 'open' && this.store.self()?.present === true);
  protected readonly mayStepAside = computed(() => ['convened', 'open'].includes(this.store.sitting()?.stage ?? '') && this.store.self() !== undefined);

  /** The form goes with its button: whoever reads with the keyboard goes on from the file. */
  protected close() {
    this.writing.set(false);
    this.heading().nativeElement.focus();
  }
}
