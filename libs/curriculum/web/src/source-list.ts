import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { messagesFrom } from '#platform/ui';
import { anchorOf } from './sources-of';

/** Every source of an edition; the marks beside each fact lead here. */
@Component({
  selector: 'pc-source-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="small">
      @for (source of list(); track source.key) {
        <li [id]="anchor(source.key)" tabindex="-1">
          <strong>{{ source.key }}</strong> ·
          @if (source.address) {
            <a [href]="source.address" rel="noreferrer">{{ source.title }}</a>
          } @else {
            {{ source.title }}
          }
        </li>
      }
      <li>{{ say('sources.seed') }}</li>
    </ul>
  `,
  styles: `
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      gap: 0.5rem;
      margin-top: var(--pc-3);
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class SourceList {
  readonly sources = input.required<PathwayEdition['sources']>();
  readonly scope = input('');
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly list = computed(() =>
    Object.entries(this.sources())
      .map(([key, source]) => ({ key, ...source }))
      .sort((a, b) => Number(a.key) - Number(b.key)),
  );
  protected anchor = (key: string): string => anchorOf(key, this.scope());
}
