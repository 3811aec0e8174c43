import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type Outcome, outcomes, needsReason, selectable } from '#award/domain';
import type { JuryFileView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Control, Field, messagesFrom, Notice, Readings } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { DeliberationStore } from './deliberation.store';
import { refusalSignal } from './refusal-signal';

/** Where a member writes down what the jury decided of one file. */
@Component({
  selector: 'pc-decision-form',
  imports: [Control, Field, Notice, Readings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="$event.preventDefault(); write()" novalidate>
      <pc-readings
        [legend]="say('decision')"
        [name]="'outcome-' + file().enrolment"
        [readings]="choices()"
        [chosen]="outcome()"
        (chosenChange)="choose($event)"
      />
      @if (tried() && !outcome()) {
        <p class="error" role="alert">{{ say('fault.outcome') }}</p>
      }
      <pc-field
        [label]="say('file.reason')"
        [hint]="say('file.reason-hint')"
        [name]="'reason-' + file().enrolment"
        [error]="reasonFault()"
        [optional]="!reasonNeeded()"
      >
        <textarea pcControl rows="3" maxlength="2000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <button class="btn" [class.primary]="!file().decision" [disabled]="sending()">{{ say(file().decision ? 'file.correct' : 'file.decide') }}</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      max-width: 46rem;
      display: grid;
      gap: 1rem;
      justify-items: start;
    }
    form > * {
      width: 100%;
    }
    form > .btn {
      width: auto;
    }
  `,
})
export class DecisionForm {
  readonly file = input.required<JuryFileView>();
  private readonly store = inject(DeliberationStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  /** What is being written stays when somebody else's decision comes in. */
  protected readonly outcome = linkedSignal<string, Outcome | null>({
    source: () => this.file().enrolment,
    computation: () => this.file().decision?.outcome ?? null,
  });
  protected readonly reason = linkedSignal<string, string>({ source: () => this.file().enrolment, computation: () => this.file().decision?.reason ?? '' });
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly choices = computed(() => outcomes.map((value) => ({ value, text: this.say('outcome', { outcome: selectable(value) }) })));
  protected readonly reasonNeeded = computed(() => needsReason(this.outcome() ?? 'award', { answer: this.file().answer ?? 'undetermined' }));
  protected readonly reasonFault = computed(() =>
    this.tried() && this.outcome() && this.reasonNeeded() && !this.reason().trim() ? this.say('fault.reason') : '',
  );

  protected choose(value: string | number | null) {
    this.outcome.set(outcomes.find((one) => one === value) ?? null);
  }

  protected async write() {
    this.tried.set(true);
    const outcome = this.outcome();
    if (!outcome || this.reasonFault()) return;
    this.sending.set(true);
    const answer = await this.store.decide(this.file().enrolment, this.file().version, { outcome, reason: this.reason() });
    this.sending.set(false);
    if (!this.refused.in(answer)) this.announcer.say(this.say('file.written'));
  }
}
