import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Announcer, Control, Field, formats, messagesFrom } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { refusalSignal } from '../refusal-signal';
import { type MyHalfDay, MyTrainingStore } from './my-training.store';

/** Signs a half-day with the code shown in the room. */
@Component({
  selector: 'pc-sign-form',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card now" novalidate aria-labelledby="sign-title" (submit)="$event.preventDefault(); send()">
      <h3 id="sign-title">{{ say('my.sign.title') }}</h3>
      <p>
        {{
          say('my.sign.lead', {
            day: format.weekday(session().day),
            half: session().half,
            from: format.wallClock(session().from),
            to: format.wallClock(session().to),
          })
        }}
      </p>
      <pc-field [label]="say('my.sign.code')" [hint]="say('my.sign.hint', { minutes: marginMinutes() })" name="signing-code" [error]="fault()">
        <input
          pcControl
          class="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="9"
          [value]="typed()"
          (input)="typed.set($any($event.target).value)"
        />
      </pc-field>
      <p>
        <button class="btn primary">{{ say('my.sign.action') }}</button>
      </p>
      <p class="muted small">{{ say('my.sign.no-device') }}</p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    .now {
      border: 1.5px solid var(--pc-mulberry);
    }
    .code {
      max-width: 12rem;
      font-size: 1.5rem;
      letter-spacing: 0.12em;
    }
  `,
})
export class SignForm {
  readonly session = input.required<MyHalfDay>();
  readonly marginMinutes = input.required<number>();
  private readonly store = inject(MyTrainingStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  private readonly refused = refusalSignal();
  protected readonly typed = signal('');
  private readonly tried = signal(false);
  /** The screen shows the digits in two groups; spaces typed between them do not matter. */
  private readonly code = computed(() => this.typed().replace(/\s/g, ''));
  private readonly incomplete = computed(() => !/^\d{6}$/.test(this.code()));
  protected readonly fault = computed(() => (this.tried() && this.incomplete() ? this.say('my.sign.code-wrong') : this.refused.sentence()));

  protected async send() {
    this.tried.set(true);
    if (this.incomplete()) return;
    if (this.refused.in(await this.store.sign(this.session().id, this.code()))) return;
    this.typed.set('');
    this.tried.set(false);
    this.announcer.say(this.say('my.signed'));
  }
}
