import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { selectable } from '#award/domain';
import type { AwardLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Field, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { type AwardAct, isFinal } from './award-steps';
import { AwardsStore } from './awards.store';
import { refusalSignal } from './refusal-signal';

/** Changes what a document is worth, or has another one issued, for a reason that its holder reads. */
@Component({
  selector: 'pc-award-action',
  imports: [Control, Field, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="$event.preventDefault(); send()" novalidate aria-labelledby="action">
      <h2 #heading id="action" tabindex="-1">{{ say('awards.act-of', { act: act(), number: line().number, holder: line().holder }) }}</h2>
      <p>{{ say('awards.act-means', { act: act(), state: selectable(line().state) }) }}</p>
      @if (naming()) {
        <p class="hint">{{ say('awards.issue-hint') }}</p>
        <pc-field [label]="say('awards.given-name')" name="issue-given" [optional]="true">
          <input pcControl type="text" maxlength="300" [value]="givenName()" (input)="givenName.set($any($event.target).value)" />
        </pc-field>
        <pc-field [label]="say('awards.family-name')" name="issue-family" [error]="nameFault()">
          <input pcControl type="text" maxlength="300" [value]="familyName()" (input)="familyName.set($any($event.target).value)" />
        </pc-field>
      }
      <pc-field [label]="say('awards.act-reason')" [hint]="say('awards.revoke-hint')" name="act-reason" [error]="reasonFault()">
        <textarea pcControl rows="3" maxlength="1000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button class="btn primary">{{ say('awards.act', { act: act() }) }}</button><button type="button" class="btn quiet" (click)="done.emit()">
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
  readonly act = input.required<AwardAct>();
  readonly done = output();
  private readonly store = inject(AwardsStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly selectable = selectable;
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly naming = computed(() => this.act() === 'reissued');
  protected readonly reason = signal('');
  protected readonly givenName = signal('');
  protected readonly familyName = signal('');
  private readonly tried = signal(false);
  protected readonly nameFault = computed(() => (this.tried() && this.naming() && !this.familyName().trim() ? this.say('fault.name') : ''));
  protected readonly reasonFault = computed(() => (this.tried() && !this.reason().trim() ? this.say('fault.reason') : ''));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async send() {
    this.tried.set(true);
    if (this.nameFault() || this.reasonFault()) return;
    const [act, line] = [this.act(), this.line()];
    if (isFinal(act, line) && !(await this.sure(act, line))) return;
    if (this.refused.in(await this.carriedOut(act, line))) return;
    this.announcer.say(this.say('awards.act-done', { act }));
    this.done.emit();
  }

  private sure(act: AwardAct, { number, holder }: AwardLine): Promise<boolean> {
    return this.confirmation.ask({
      title: this.say('awards.act-of', { act, number, holder }),
      consequence: this.say('awards.act-final', { act }),
      confirm: this.say('awards.act', { act }),
    });
  }

  private carriedOut(act: AwardAct, { award, certificate }: AwardLine) {
    const reason = this.reason().trim();
    if (act !== 'reissued') return this.store.change(certificate ?? '', act, reason);
    return this.store.issue(award, { givenName: this.givenName().trim(), familyName: this.familyName().trim(), reason });
  }
}
