import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { Choices, Control, ErrorSummary, Field, messagesFrom, PasswordField, Readings, Tick, TimeField, Upload } from '#platform/ui';
import { sampleMessages } from './messages';

const scale = [0, 1, 2, 3, 4] as const;
const helps = ['break', 'print', 'place'] as const;

@Component({
  selector: 'pc-sample-form',
  imports: [Choices, Control, ErrorSummary, Field, PasswordField, Readings, Tick, TimeField, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="sample-form">
      <h2 id="sample-form">{{ say('forms') }}</h2>
      <form class="card" (submit)="$event.preventDefault(); checked.set(true)">
        <pc-error-summary [faults]="checked() ? [{ field: 'sample-year', text: say('form.year.error') }] : []" />
        <div class="two even">
          <div class="stack">
            <pc-field [label]="say('form.email')" name="sample-email" [hint]="say('form.email.hint')"
              ><input pcControl type="email" autocomplete="email"
            /></pc-field>
            <pc-field [label]="say('form.year')" name="sample-year" [error]="say('form.year.error')"
              ><input pcControl type="text" inputmode="numeric" value="20 12"
            /></pc-field>
            <div class="row">
              <pc-field [label]="say('form.day')" name="sample-day"><input pcControl type="date" value="2026-05-19" /></pc-field>
              <pc-time-field [label]="say('form.time')" name="sample-time" [(value)]="arrival" />
            </div>
            <pc-password [label]="say('form.password')" name="sample-password" />
            <pc-field [label]="say('form.text')" name="sample-text" [optional]="true"><textarea pcControl rows="3"></textarea></pc-field>
          </div>
          <div class="stack">
            <pc-readings [legend]="say('form.listening')" name="sample-listening" [readings]="anchors()" [numbered]="true" [(chosen)]="mark" />
            <pc-choices [legend]="say('form.help')" name="sample-help" [choices]="helps()" [(chosen)]="chosen" />
            <pc-tick name="sample-consent" [(ticked)]="agreed">{{ say('form.consent') }}</pc-tick>
            <pc-upload [label]="say('form.file')" [hint]="say('form.file.hint')" accept=".pdf,image/*" />
            <pc-upload [label]="say('form.file')" [percent]="42" />
          </div>
        </div>
        <p class="bar-act">
          <button type="submit" class="btn primary">{{ say('button.primary') }}</button>
        </p>
      </form>
    </section>
  `,
  styles: `
    form {
      margin-top: var(--pc-4);
    }
  `,
})
export class SampleForm {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly checked = signal(false);
  protected readonly arrival = signal('09:00');
  protected readonly agreed = signal(false);
  protected readonly mark = signal<string | number | null>(3);
  protected readonly chosen = signal<readonly string[]>(['break']);
  protected readonly anchors = computed(() => scale.map((value) => ({ value, text: this.say(`form.listening.${value}`) })));
  protected readonly helps = computed(() => helps.map((value) => ({ value, text: this.say(`form.help.${value}`) })));
}
