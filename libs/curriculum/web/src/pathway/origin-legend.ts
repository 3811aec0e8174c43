import { ChangeDetectionStrategy, Component } from '@angular/core';
import { curriculumMessages } from '#curriculum/domain/messages';
import { Icon, messagesFrom } from '#platform/ui';

/** What each mark of origin means. */
@Component({
  selector: 'pc-origin-legend',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="small">
      <strong>{{ say('origin.legend') }}</strong>
    </p>
    <ul class="small">
      <li>
        <span class="src"><pc-icon name="book-open" />{{ say('sources.title') }}</span> {{ say('origin.legend.source') }}
      </li>
      <li>
        <span class="src seed">{{ say('origin.seed') }}</span> {{ say('origin.legend.seed') }}
      </li>
      <li>
        <span class="src todo"><pc-icon name="pen-line" />{{ say('origin.placeholder') }}</span> {{ say('origin.legend.placeholder') }}
      </li>
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      gap: 0.5rem;
      margin-top: 0.5rem;
    }
  `,
})
export class OriginLegend {
  protected readonly say = messagesFrom(curriculumMessages);
}
