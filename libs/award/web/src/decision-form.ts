import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Outcome, outcomes, needsReason, selectable } from '#award/domain';
import type { JuryFileView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Control, draftOf, Field, messagesFrom, Notice, Readings } from '#platform/ui';
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
        <textarea pcControl rows="3" maxlength="2000" [value]="reason()" (input)="explain($event)"></textarea>
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
  readonly begun = output();
  readonly written = output();
  protected readonly outcome = draftOf<Outcome | null>(
    () => this.file().decision?.outcome ?? null,
    () => this.file().enrolment,
  );
  protected readonly reason = draftOf(
    () => this.file().decision?.reason ?? '',
    () => this.file().enrolment,
  );
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly choices = computed(() => outcomes.map((value) => ({ value, text: this.say('outcome', { outcome: selectable(value) }) })));
  protected readonly reasonNeeded = computed(() => needsReason(this.outcome() ?? 'award', { answer: this.file().answer ?? 'undetermined' }));
  protected readonly reasonFault = computed(() =>
    this.tried() && this.outcome() && this.reasonNeeded() && !this.reason().trim() ? this.say('fault.reason') : '',
  );

  protected choose(value: string | number | null) {
    this.outcome.set(outcomes.find((one) => one === value) ?? null);
    this.begun.emit();
  }

  protected explain({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.reason.set(target.value);
    this.begun.emit();
  }

  protected async write() {
    this.tried.set(true);
    const outcome = this.outcome();
    if (!outcome || this.reasonFault()) return;
    this.sending.set(true);
    const answer = await this.store.decide(this.file().enrolment, this.file().version, { outcome, reason: this.reason() });
    this.sending.set(false);
    if (this.refused.in(answer)) return;
    this.announcer.say(this.say('file.written'));
    this.written.emit();
  }
}
