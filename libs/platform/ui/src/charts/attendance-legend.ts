import { ChangeDetectionStrategy, Component } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { halfDayMarks, wordOf } from './attendance-drawing';

/** How each half-day is drawn, in words. */
@Component({
  selector: 'pc-attendance-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="legend">
      @for (mark of marks; track mark) {
        <span>
          <svg width="26" height="21" aria-hidden="true">
            @switch (mark) {
              @case ('both') {
                <rect x="1" y="1" width="24" height="19" rx="3" fill="var(--pc-lichen-soft)" stroke="var(--pc-data-3)" />
              }
              @case ('trainer-only') {
                <rect x="1" y="1" width="24" height="19" rx="3" fill="var(--pc-surface)" stroke="var(--pc-data-3)" />
                <path d="M2 19V2H24z" fill="var(--pc-data-3)" />
              }
              @case ('excused') {
                <rect x="1" y="1" width="24" height="19" rx="3" fill="url(#pc-hatch)" stroke="var(--pc-data-axis)" />
              }
              @case ('absent') {
                <rect x="1" y="1" width="24" height="19" rx="3" fill="var(--pc-surface)" stroke="var(--pc-data-1)" />
                <path d="M8 6l10 9M18 6l-10 9" stroke="var(--pc-data-1)" stroke-width="2.2" stroke-linecap="round" />
              }
              @case ('open') {
                <rect x="1" y="1" width="24" height="19" rx="3" fill="var(--pc-surface)" stroke="var(--pc-data-axis)" stroke-dasharray="3 2" />
              }
              @case ('ahead') {
                <circle cx="13" cy="10.5" r="2" fill="var(--pc-data-axis)" />
              }
            }
          </svg>
          {{ say('attendance', { mark: wordOf(mark) }) }}
        </span>
      }
    </p>
  `,
})
export class AttendanceLegend {
  protected readonly marks = halfDayMarks;
  protected readonly wordOf = wordOf;
  protected readonly say = messagesFrom(uiMessages);
}
