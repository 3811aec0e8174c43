import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { AwardLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Field, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { AwardsStore } from './awards.store';
import { refusalSignal } from './refusal-signal';

/** Withdraws the document of an award, or issues one under a name that prints. */
@Component({
  selector: 'pc-award-action',
  imports: [Control, Field, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="$event.preventDefault(); send()" novalidate aria-labelledby="action">
      <h2 #heading id="action" tabindex="-1">
        {{ withdrawing() ? say('awards.revoke-of', { number: line().number }) : say('awards.issue-of', { holder: line().holder }) }}
      </h2>
      @if (withdrawing()) {
        <pc-field [label]="say('awards.revoke-reason')" [hint]="say('awards.revoke-hint')" name="revoke-reason" [error]="fault()">
          <textarea pcControl rows="3" maxlength="1000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
        </pc-field>
      } @else {
        <p class="hint">{{ say('awards.issue-hint') }}</p>
        <pc-field [label]="say('awards.given-name')" name="issue-given" [optional]="true">
          <input pcControl type="text" maxlength="300" [value]="givenName()" (input)="givenName.set($any($event.target).value)" />
        </pc-field>
        <pc-field [label]="say('awards.family-name')" name="issue-family" [error]="fault()">
          <input pcControl type="text" maxlength="300" [value]="familyName()" (input)="familyName.set($any($event.target).value)" />
        </pc-field>
      }
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button class="btn primary">{{ say(withdrawing() ? 'awards.revoke' : 'awards.issue') }}</button><button
          type="button"
          class="btn quiet"
          (click)="done.emit()"
        >
          {{ say('close') }}
        </button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 1.5rem;
    }
    form {
      max-width: 46rem;
      display: grid;
      gap: 1rem;
    }
  `,
})
export class AwardAction {
  readonly line = input.required<AwardLine>();
  readonly done = output();
  private readonly store = inject(AwardsStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly withdrawing = computed(() => this.line().state === 'valid');
  protected readonly reason = signal('');
  protected readonly givenName = signal('');
  protected readonly familyName = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => {
    if (!this.tried()) return '';
    if (this.withdrawing()) return this.reason().trim() ? '' : this.say('fault.reason');
    return this.familyName().trim() ? '' : this.say('fault.name');
  });

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async send() {
    this.tried.set(true);
    if (this.fault()) return;
    const told = this.withdrawing() ? 'awards.revoked' : 'awards.issued';
    if (!(await (this.withdrawing() ? this.withdraw() : this.issue()))) return;
    this.announcer.say(this.say(told));
    this.done.emit();
  }

  private async withdraw(): Promise<boolean> {
    const sure = await this.confirmation.ask({
      title: this.say('awards.revoke-title'),
      consequence: this.say('awards.revoke-text'),
      confirm: this.say('awards.revoke'),
    });
    return sure && !this.refused.in(await this.store.revoke(this.line().certificate ?? '', this.reason().trim()));
  }

  private async issue(): Promise<boolean> {
    return !this.refused.in(await this.store.issue(this.line().award, { givenName: this.givenName().trim(), familyName: this.familyName().trim() }));
  }
}
