import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Control, draftOf, Field, formats, messagesFrom, Notice } from '#platform/ui';
import { Commands, CurrentSession } from '#platform/web-client';
import { cohortRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { refusalSignal } from '../refusal-signal';

/** A lead opens a cohort that comes from no intake. */
@Component({
  selector: 'pc-open-cohort',
  imports: [Control, Field, FocusOnOpen, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" novalidate aria-labelledby="open-cohort" (submit)="$event.preventDefault(); send()">
      <h2 id="open-cohort" pcFocusOnOpen>{{ say('cohorts.open') }}</h2>
      <p class="hint">{{ say('cohorts.open.hint') }}</p>
      <pc-field [label]="say('cohorts.column.title')" name="cohort-title" [error]="fault()">
        <input pcControl type="text" maxlength="200" [value]="title()" (input)="title.set($any($event.target).value)" />
      </pc-field>
      <pc-field [label]="say('cohorts.column.edition')" name="cohort-edition">
        <select pcControl (change)="edition.set($any($event.target).value)">
          @for (one of editions(); track one.id) {
            <option [value]="one.id" [selected]="one.id === edition()">{{ format.text(one.title) }} ({{ format.date(one.inForceFrom) }})</option>
          }
        </select>
      </pc-field>
      @if (organisations().length > 1) {
        <pc-field [label]="say('cohorts.open.organisation')" name="cohort-organisation">
          <select pcControl (change)="organisation.set($any($event.target).value)">
            @for (one of organisations(); track one.organisation) {
              <option [value]="one.organisation" [selected]="one.organisation === organisation()">{{ one.name }}</option>
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
        <button class="btn primary">{{ say('cohorts.open') }}</button>
        <button type="button" class="btn quiet" (click)="left.emit()">{{ say('cancel') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--pc-5);
    }
  `,
})
export class OpenCohort {
  readonly editions = input.required<AnswerOf<typeof cohortRoutes.list>['editions']>();
  readonly opened = output<string>();
  readonly left = output();
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal();
  protected readonly title = signal('');
  protected readonly edition = draftOf<string>(() => this.editions()[0]?.id ?? '');
  protected readonly organisations = computed(() => this.session.organisations('programme-lead'));
  protected readonly organisation = draftOf<string>(() => this.organisations()[0]?.organisation ?? '');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.title().trim() ? this.say('cohorts.title-missing') : ''));

  protected async send() {
    this.tried.set(true);
    if (this.fault()) return;
    const answer = await this.commands.send(cohortRoutes.open, { body: { organisation: this.organisation(), edition: this.edition(), title: this.title() } });
    if (!this.refused.in(answer) && answer.ok) this.opened.emit(answer.value.id);
  }
}
