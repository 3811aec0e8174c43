import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Evaluation, lackingIn, spokenParams } from '#curriculum/domain';
import { type CurriculumMessage, curriculumMessages } from '#curriculum/domain/messages';
import { CurrentLanguage, formats, Mark, messagesFrom, Notice, RequirementTree, type RequirementTreeNode } from '#platform/ui';

const marks = { met: 'met', 'not-met': 'stop', undetermined: 'wait' } as const;

/** The explained answer: where each condition stands, what is missing and who can supply it. */
@Component({
  selector: 'pc-what-if-result',
  imports: [Mark, Notice, RequirementTree],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      <p>
        <pc-mark [kind]="marks[evaluation().answer]" [soft]="true">{{ sayAnswer() }}</pc-mark>
      </p>
      <p class="lead">{{ sentence() }}</p>
    </div>
    <pc-notice kind="note"
      ><p>{{ say('result.people') }}</p>
      <p>{{ say('result.kept') }}</p></pc-notice
    >
    @for (group of groups(); track group.title) {
      <section [attr.aria-labelledby]="group.id">
        <h2 [id]="group.id">{{ say(group.title) }}</h2>
        <ul>
          @for (leaf of group.leaves; track leaf.id) {
            <li>
              <p>
                <strong>{{ format.text(leaf.text) }}</strong>
              </p>
              <p class="small muted">
                {{ reasonOf(leaf) }}
                @if (leaf.suppliedBy; as who) {
                  {{ sayWho(who) }}
                }
              </p>
            </li>
          }
        </ul>
      </section>
    }
    <section aria-labelledby="tree">
      <h2 id="tree">{{ say('result.tree') }}</h2>
      <pc-requirement-tree [nodes]="nodes()" />
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pc-5);
    }
    ul {
      list-style: none;
      padding: 0;
    }
    li {
      padding: var(--pc-3) 0;
      border-top: 1px solid var(--pc-line);
    }
    section {
      margin: 0;
    }
  `,
})
export class WhatIfResult {
  readonly evaluation = input.required<Evaluation>();
  private readonly language = inject(CurrentLanguage).now;
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly marks = marks;

  protected readonly sayAnswer = computed(() => this.say(`answer.${this.evaluation().answer}`));
  protected readonly sentence = computed(() => this.say(`result.sentence.${this.evaluation().answer}`));
  protected readonly nodes = computed(() => (this.evaluation().of.length ? this.evaluation().of : [this.evaluation()]).map((part) => this.nodeOf(part)));
  protected readonly groups = computed(() => {
    const lacking = lackingIn(this.evaluation());
    return [
      { id: 'lacking', title: 'result.lacking' as const, leaves: lacking.filter(({ answer }) => answer === 'not-met') },
      { id: 'missing', title: 'result.missing' as const, leaves: lacking.filter(({ answer }) => answer === 'undetermined') },
    ].filter(({ leaves }) => leaves.length > 0);
  });

  protected reasonOf = ({ reason }: Evaluation): string => this.say(`reason.${reason.code}` as CurriculumMessage, spokenParams(reason.params, this.language()));
  protected sayWho = (who: NonNullable<Evaluation['suppliedBy']>): string => this.say(`supplied-by.${who}`);

  private nodeOf(part: Evaluation): RequirementTreeNode {
    return { id: part.id, text: this.format.text(part.text), answer: part.answer, reasonText: this.reasonOf(part), of: part.of.map((one) => this.nodeOf(one)) };
  }
}
