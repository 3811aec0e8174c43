import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { selectable, type Tie, ties } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Field, Icon, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { DeliberationStore } from './deliberation.store';
import { refusalSignal } from './refusal-signal';

/** A member tied to the person leaves this file to the others. */
@Component({
  selector: 'pc-step-aside',
  imports: [Control, Field, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asking()) {
      <pc-field [label]="say('file.tie')" [name]="'tie-' + enrolment()">
        <select pcControl (change)="tie.set($any($event.target).value)">
          @for (one of ties; track one) {
            <option [value]="one" [selected]="one === tie()">{{ say('tie', { tie: selectable(one) }) }}</option>
          }
        </select>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button type="button" class="btn" (click)="leave()">{{ say('file.step-aside-confirm') }}</button><button
          type="button"
          class="btn quiet"
          (click)="asking.set(false)"
        >
          {{ say('close') }}
        </button>
      </p>
    } @else {
      <button type="button" class="btn quiet" (click)="asking.set(true)"><pc-icon name="hand" />{{ say('file.step-aside') }}</button>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 46rem;
    }
  `,
})
export class StepAside {
  readonly enrolment = input.required<string>();
  private readonly store = inject(DeliberationStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly asking = signal(false);
  protected readonly tie = signal<Tie>('tutor');
  protected readonly ties = ties;
  protected readonly selectable = selectable;

  protected async leave() {
    const sure = await this.confirmation.ask({
      title: this.say('file.step-aside-title'),
      consequence: this.say('file.step-aside-text'),
      confirm: this.say('file.step-aside-confirm'),
    });
    if (!sure || this.refused.in(await this.store.recuse(this.enrolment(), this.tie()))) return;
    this.announcer.say(this.say('file.stepped-aside'));
  }
}
