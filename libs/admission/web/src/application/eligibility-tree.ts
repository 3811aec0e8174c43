import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { admissionMessages } from '#admission/domain/messages';
import { Mark, messagesFrom, Provenance } from '#platform/ui';
import { answerMarks, type ShownCondition } from './eligibility-nodes';

/** Conditions with their answer, reason and source, those under them included. `soft`: for the person concerned. */
@Component({
  selector: 'pc-eligibility-tree',
  imports: [Mark, Provenance],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="tree">
      @for (node of conditions(); track node.id) {
        <li>
          <p>
            <strong>{{ node.text }}</strong>
          </p>
          <p class="row how">
            <pc-mark [kind]="marks[node.answer]" [soft]="soft()">{{ say('application.answer-word', { answer: node.answer.replace('-', '') }) }}</pc-mark>
            <span class="small muted">{{ node.reason }}</span>
            <pc-provenance [label]="node.label" />
            @if (node.sources) {
              <span class="small muted">{{ node.sources }}</span>
            }
          </p>
          @if (node.of.length) {
            <pc-eligibility-tree [conditions]="node.of" [soft]="soft()" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    .tree {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      padding: var(--pc-3) 0;
      border-top: 1px solid var(--pc-line);
    }
    li pc-eligibility-tree {
      margin-left: var(--pc-2);
      padding-left: var(--pc-4);
      border-left: 3px solid var(--pc-line-strong);
    }
    .how {
      gap: 0.35rem 0.9rem;
    }
  `,
})
export class EligibilityTree {
  readonly conditions = input.required<readonly ShownCondition[]>();
  readonly soft = input(true);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly marks = answerMarks;
}
