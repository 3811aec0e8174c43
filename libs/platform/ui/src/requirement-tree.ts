import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Mark, type MarkKind } from './text/mark';
import { uiMessages } from './messages';
import { messagesFrom } from './messages-from';

/** One condition as it is shown, already in the reader's language. */
export interface RequirementTreeNode {
  readonly id: string;
  readonly text: string;
  readonly answer: 'met' | 'not-met' | 'undetermined';
  readonly reasonText: string;
  readonly sourceText?: string;
  readonly of: readonly RequirementTreeNode[];
}

const marks: Readonly<Record<RequirementTreeNode['answer'], MarkKind>> = { met: 'met', 'not-met': 'stop', undetermined: 'wait' };

/** A tree of conditions, each met, not met or to be established, with its reason. Calm: no filled red for the person concerned. */
@Component({
  selector: 'pc-requirement-tree',
  imports: [Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="tree">
      @for (node of nodes(); track node.id) {
        <li>
          <p class="q">{{ node.text }}</p>
          <p class="how">
            <pc-mark [kind]="marks[node.answer]" [soft]="true">{{ say('answer', { answer: node.answer.replace('-', '') }) }}</pc-mark>
            <span class="small muted">{{ node.reasonText }}</span>
            @if (node.sourceText) {
              <span class="src">{{ node.sourceText }}</span>
            }
          </p>
          @if (node.of.length) {
            <pc-requirement-tree [nodes]="node.of" />
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
    .tree > li {
      padding: var(--pc-3) 0;
      border-top: 1px solid var(--pc-line);
    }
    .q {
      font-weight: 600;
    }
    .how {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem 0.9rem;
      align-items: center;
      margin-top: 0.25rem;
    }
    li pc-requirement-tree {
      margin: var(--pc-3) 0 0 var(--pc-2);
      padding-left: var(--pc-4);
      border-left: 3px solid var(--pc-line-strong);
    }
  `,
})
export class RequirementTree {
  readonly nodes = input.required<readonly RequirementTreeNode[]>();
  protected readonly marks = marks;
  protected readonly say = messagesFrom(uiMessages);
}
