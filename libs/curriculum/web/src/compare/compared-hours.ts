import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { durationOf, type PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { HoursPicture } from '../hours-picture';
import { Origin } from '../origin';

/** The hours of one pathway in the comparison: total, bar on a common scale, kinds in words. */
@Component({
  selector: 'pc-compared-hours',
  imports: [HoursPicture, Origin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (duration(); as total) {
      <p>
        <strong class="num" [class.ph]="total.from.label === 'placeholder'">{{ format.hours(total.value) }}</strong>
      </p>
      <pc-hours-picture [hours]="edition().hours" [longest]="longest()" />
      <p class="small muted">{{ kinds() }}</p>
      <pc-origin [from]="total.from" [notes]="false" [scope]="edition().slug" />
    } @else {
      <p class="ph">{{ say('hours.none') }}</p>
    }
  `,
})
export class ComparedHours {
  readonly edition = input.required<PathwayEdition>();
  readonly longest = input.required<number>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly duration = computed(() => durationOf(this.edition()));
  protected readonly kinds = computed(() =>
    (['theory', 'practical', 'internship', 'supervision', 'personal-work'] as const)
      .flatMap((kind) => {
        const known = this.edition().hours[kind];
        return known ? [`${this.format.hours(known.value)} ${this.say(`hour-kind.${kind}`).toLowerCase()}`] : [];
      })
      .join(', '),
  );
}
