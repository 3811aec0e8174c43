import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Composite, isComposite, partsOf, type Requirement } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';

/** What a composed condition is made of, as lists within lists. */
@Component({
  selector: 'pc-rule-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (composite(); as node) {
      <p class="small muted">
        {{
          say(node.kind === 'all' ? 'compound.all' : node.kind === 'any' ? 'compound.any' : node.kind === 'not' ? 'compound.not' : 'compound.atLeast', {
            n: count(),
          })
        }}
      </p>
      <ul>
        @for (part of parts(); track part.id) {
          <li>{{ format.text(part.text) }}<pc-rule-parts [of]="part" /></li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      list-style: disc;
      padding-left: 1.4em;
      margin: 0.25rem 0;
    }
  `,
})
export class RuleParts {
  readonly of = input.required<Requirement>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly composite = computed((): Composite | undefined => {
    const node = this.of();
    return isComposite(node) ? node : undefined;
  });
  protected readonly parts = computed(() => partsOf(this.of()));
  protected readonly count = computed(() => {
    const node = this.of();
    return node.kind === 'atLeast' ? node.n : this.parts().length;
  });
}
