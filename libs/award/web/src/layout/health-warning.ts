import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { healthWordsIn } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, Notice } from '#platform/ui';

/** Says when a text speaks of health, and what then becomes of it on a paper for an employer. */
@Component({
  selector: 'pc-health-warning',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div aria-live="polite">
      @if (found()) {
        <pc-notice kind="wait">
          <p>{{ say('layout.health', { words: found(), kept: kept() ? 'yes' : 'no' }) }}</p>
        </pc-notice>
      }
    </div>
  `,
})
export class HealthWarning {
  readonly texts = input.required<readonly string[]>();
  /** Whether it is printed all the same, as a name must be. */
  readonly kept = input(false);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly found = computed(() => [...new Set(this.texts().flatMap(healthWordsIn))].map((word) => `« ${word}… »`).join(', '));
}
