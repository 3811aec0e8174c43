import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RenewalView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { formats, messagesFrom } from '#platform/ui';

/** What each category asks for, what is accepted, and what waits to be read. */
@Component({
  selector: 'pc-renewal-hours',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="kv">
      @for (one of hours(); track one.code) {
        <dt>{{ format.text(one.title) }}</dt>
        <dd>
          <progress [attr.aria-label]="format.text(one.title)" [max]="one.required" [value]="least(one.accepted, one.required)"></progress>
          {{ say('renewal.hours', { accepted: format.hours(one.accepted), required: format.hours(one.required) }) }}
          @if (one.declared) {
            <span class="muted small">{{ say('renewal.waiting', { declared: format.hours(one.declared) }) }}</span>
          }
        </dd>
      }
    </dl>
  `,
})
export class RenewalHours {
  readonly hours = input.required<RenewalView['hours']>();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly least = Math.min;
}
