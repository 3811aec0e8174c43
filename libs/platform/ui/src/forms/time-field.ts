import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { formats } from '../text/formats';
import { Control, Field } from './field';
import { wallClockIn } from './wall-clock';

/** A time of the day, on 24 hours in both languages, written as people write it; `value` is `HH:MM`, or empty while it is none. */
@Component({
  selector: 'pc-time-field',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-field [label]="label()" [name]="name()" [hint]="hint()" [error]="error() || fault()">
      <input pcControl type="text" inputmode="text" autocomplete="off" [value]="text()" [placeholder]="format.wallClock('09:00')" (change)="written($event)" />
    </pc-field>
  `,
})
export class TimeField {
  readonly label = input.required<string>();
  readonly name = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly value = model('');
  protected readonly format = formats();
  private readonly say = messagesFrom(uiMessages);
  private readonly wrong = linkedSignal({ source: this.value, computation: () => '' });
  protected readonly text = computed(() => this.wrong() || (this.value() && this.format.wallClock(this.value())));
  protected readonly fault = computed(() => (this.wrong() ? this.say('time.wrong', { example: this.format.wallClock('14:30') }) : ''));

  protected written({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const time = wallClockIn(target.value);
    this.value.set(time ?? '');
    this.wrong.set(time === undefined ? target.value.trim() : '');
    if (time) target.value = this.format.wallClock(time);
  }
}
