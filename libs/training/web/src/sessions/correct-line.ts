import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, draftOf, Field, messagesFrom, Notice } from '#platform/ui';
import { type CorrectionReason, correctionReasons, spoken } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { fullName } from '../person-name';
import { refusalSignal } from '../refusal-signal';
import { entryOf, presenceOf } from './presence';
import { PresenceSelect } from './presence-select';
import { type LearnerOnSheet, SessionStore } from './session.store';

/** One line of a closed sheet, replaced by another with the reason why. */
@Component({
  selector: 'pc-correct-line',
  imports: [Control, Field, FocusOnOpen, Notice, PresenceSelect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" novalidate aria-labelledby="correct-title" (submit)="$event.preventDefault(); send()">
      <h2 id="correct-title" pcFocusOnOpen>{{ say('session.correct.of', { name: name() }) }}</h2>
      <p class="hint">{{ say('session.presence.hint') }}</p>
      <pc-presence-select name="correct-presence" [label]="say('session.presence.of', { name: name() })" [(chosen)]="presence" />
      <pc-field [label]="say('session.because')" name="correct-because">
        <select pcControl (change)="because.set($any($event.target).value)">
          @for (one of reasons; track one) {
            <option [value]="one" [selected]="one === because()">{{ say('session.because.of', { reason: spoken(one) }) }}</option>
          }
        </select>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button class="btn primary" [disabled]="!presence()">{{ say('session.correct.save') }}</button>
        <button type="button" class="btn quiet" (click)="left.emit()">{{ say('cancel') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--pc-4);
    }
  `,
})
export class CorrectLine {
  readonly learner = input.required<LearnerOnSheet>();
  readonly saved = output();
  readonly left = output();
  private readonly store = inject(SessionStore);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly refused = refusalSignal();
  protected readonly spoken = spoken;
  protected readonly reasons = correctionReasons;
  protected readonly name = computed(() => fullName(this.learner()));
  protected readonly presence = draftOf(
    () => presenceOf(this.learner().entry),
    () => this.learner().enrolment,
  );
  protected readonly because = signal<CorrectionReason>('entered-by-mistake');

  protected async send() {
    const presence = this.presence();
    if (!presence) return;
    const body = { enrolment: this.learner().enrolment, entry: entryOf(presence), because: this.because() };
    if (!this.refused.in(await this.store.correct(body))) this.saved.emit();
  }
}
