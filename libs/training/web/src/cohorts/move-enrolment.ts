import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Control, Field, messagesFrom, Notice } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { type EnrolmentStage, enrolmentSteps, type LeavingReason, leavingReasons, spoken } from '#training/domain';
import { cohortRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { listName } from '../person-name';
import { refusalSignal } from '../refusal-signal';

/** Postpones, ends or takes back one enrolment, with a reason of a stated kind. */
@Component({
  selector: 'pc-move-enrolment',
  imports: [Control, Field, FocusOnOpen, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" novalidate aria-labelledby="move-title" (submit)="$event.preventDefault(); send()">
      <h2 id="move-title" pcFocusOnOpen>{{ say('enrolment.move.of', { stage: to(), name: name() }) }}</h2>
      @if (needsReason()) {
        <pc-field [label]="say('enrolment.reason.label')" name="move-reason" [error]="missing() ? say('refusal.reason-missing') : ''">
          <select pcControl [value]="reason()" (change)="reason.set($any($event.target).value)">
            <option value="">{{ say('enrolment.reason.choose') }}</option>
            @for (one of reasons; track one) {
              <option [value]="one">{{ say('enrolment.reason', { reason: spoken(one) }) }}</option>
            }
          </select>
        </pc-field>
      }
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button class="btn primary">{{ say('enrolment.confirm') }}</button>
        <button type="button" class="btn quiet" (click)="left.emit()">{{ say('cancel') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--pc-4);
    }
  `,
})
export class MoveEnrolment {
  readonly line = input.required<AnswerOf<typeof cohortRoutes.enrolments>['items'][number]>();
  readonly to = input.required<EnrolmentStage>();
  readonly moved = output();
  readonly left = output();
  private readonly commands = inject(Commands);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly refused = refusalSignal();
  protected readonly spoken = spoken;
  protected readonly reasons = leavingReasons;
  protected readonly reason = signal<LeavingReason | ''>('');
  private readonly tried = signal(false);
  protected readonly name = computed(() => listName(this.line()));
  protected readonly needsReason = computed(() => enrolmentSteps[this.to()].needsReason);
  protected readonly missing = computed(() => this.tried() && this.needsReason() && !this.reason());

  protected async send() {
    this.tried.set(true);
    if (this.missing()) return;
    const { id, version } = this.line();
    const reason = this.reason();
    const body = { stage: this.to(), ...(this.needsReason() && reason && { reason }) };
    if (!this.refused.in(await this.commands.send(cohortRoutes.moveEnrolment, { params: { enrolment: id }, version, body }))) this.moved.emit();
  }
}
