import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Control, Field, messagesFrom, Notice } from '#platform/ui';
import { Commands, read } from '#platform/web-client';
import { cohortRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { listName } from '../person-name';
import { refusalSignal } from '../refusal-signal';

/** Takes somebody whose place was postponed into another cohort. */
@Component({
  selector: 'pc-transfer-enrolment',
  imports: [Control, Field, FocusOnOpen, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" novalidate aria-labelledby="transfer-title" (submit)="$event.preventDefault(); send()">
      <h2 id="transfer-title" pcFocusOnOpen>{{ say('enrolment.transfer.of', { name: name() }) }}</h2>
      @if (others().length) {
        <pc-field [label]="say('cohorts.column.title')" name="transfer-cohort">
          <select pcControl (change)="chosen.set($any($event.target).value)">
            @for (one of others(); track one.id) {
              <option [value]="one.id" [selected]="one.id === target()">{{ one.title }}</option>
            }
          </select>
        </pc-field>
      } @else {
        <p>{{ say('enrolment.transfer.none') }}</p>
      }
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        @if (others().length) {
          <button class="btn primary">{{ say('enrolment.confirm') }}</button>
        }
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
export class TransferEnrolment {
  readonly line = input.required<AnswerOf<typeof cohortRoutes.enrolments>['items'][number]>();
  readonly from = input.required<string>();
  readonly moved = output();
  readonly left = output();
  private readonly commands = inject(Commands);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly refused = refusalSignal();
  private readonly cohorts = read(cohortRoutes.list, () => ({}));
  protected readonly others = computed(() => (this.cohorts.hasValue() ? this.cohorts.value().items.filter(({ id }) => id !== this.from()) : []));
  protected readonly chosen = signal('');
  protected readonly target = computed(() => this.chosen() || (this.others()[0]?.id ?? ''));
  protected readonly name = computed(() => listName(this.line()));

  protected async send() {
    const { id, version } = this.line();
    if (!this.refused.in(await this.commands.send(cohortRoutes.transfer, { params: { enrolment: id }, version, body: { cohort: this.target() } })))
      this.moved.emit();
  }
}
