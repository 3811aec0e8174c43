import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { placementMessages } from '#placement/domain/messages';
import { formats, HoursBar, messagesFrom } from '#platform/ui';
import type { InternshipView } from '../shared/agreement-text';

/** What was noted and what counts, as a picture and in words. */
@Component({
  selector: 'pc-hours-so-far',
  imports: [HoursBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let hours = of().hours;
    <section class="stack" aria-labelledby="hours-so-far">
      <h2 id="hours-so-far">
        {{ say('summary', { noted: format.hours(hours.noted), countersigned: format.hours(hours.countersigned), required: format.hours(hours.required) }) }}
      </h2>
      <pc-hours-bar [required]="hours.required" [noted]="hours.noted" [countersigned]="hours.countersigned" />
      <p class="legend">
        <span
          ><svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" rx="3" fill="var(--pc-mulberry)" /></svg
          >{{ say('bar.you', { hours: format.hours(hours.noted) }) }}</span
        >
        <span
          ><svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" rx="3" fill="var(--pc-lichen-line)" /></svg
          >{{ say('bar.tutor', { tutor: of().terms.tutorName, hours: format.hours(hours.countersigned) }) }}</span
        >
      </p>
      <p class="small muted">{{ hours.complete ? say('bar.complete') : say('bar.remaining', { hours: format.hours(hours.remaining) }) }}</p>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class HoursSoFar {
  readonly of = input.required<InternshipView>();
  protected readonly say = messagesFrom(placementMessages);
  protected readonly format = formats();
}
