import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { staffApplication } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { localDate } from '#kernel';
import { Control, Field, formats, Icon, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import type * as z from 'zod';
import { StaffApplicationStore } from './staff-application.store';

type Kind = z.output<typeof staffApplication>['evidence'][number];

const marks = { received: 'clock', accepted: 'met', refused: 'stop' } as const satisfies Record<string, MarkKind>;

/** One document: opened, then accepted, or refused with a reason the person can read. */
@Component({
  selector: 'pc-evidence-check',
  imports: [Control, Field, Icon, Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" [attr.aria-labelledby]="'check-' + kind().code">
      <h3 [id]="'check-' + kind().code">{{ format.text(kind().title) }}</h3>
      @if (kind().file; as file) {
        <p class="row">
          <pc-mark [kind]="marks[file.state]">{{ say('evidence.state', { state: file.state }) }}</pc-mark>
          <span class="muted small">{{ say('evidence.received-on', { day: format.day(file.receivedAt) }) }}</span>
        </p>
        @if (file.reason) {
          <p>{{ say('evidence.reason', { reason: file.reason }) }}</p>
        }
        <p class="row">
          <button type="button" class="btn neutral" (click)="open()">
            <pc-icon name="download" />{{ say('evidence.open') }}<span class="vh"> {{ format.text(kind().title) }}</span>
          </button>
          <button type="button" class="btn" (click)="accept()">
            <pc-icon name="check" />{{ say('evidence.accept') }}<span class="vh"> {{ format.text(kind().title) }}</span>
          </button>
          <button type="button" class="btn neutral" [attr.aria-expanded]="refusing()" (click)="refusing.set(!refusing())">
            {{ say('evidence.refuse') }}<span class="vh"> {{ format.text(kind().title) }}</span>
          </button>
        </p>
        <pc-field [name]="'issued-' + kind().code" [label]="say('evidence.issued')" [optional]="true"
          ><input pcControl type="date" [value]="issued()" (change)="issued.set(valueOf($event))"
        /></pc-field>
        @if (refusing()) {
          <form class="stack" (submit)="$event.preventDefault(); refuse()">
            <pc-field [name]="'reason-' + kind().code" [label]="say('evidence.why')" [hint]="say('evidence.why-hint')" [error]="refusal()">
              <textarea pcControl rows="2" maxlength="1000" (input)="reason.set(valueOf($event))"></textarea>
            </pc-field>
            <p>
              <button class="btn primary">{{ say('evidence.refuse-send') }}</button>
            </p>
          </form>
        } @else if (refusal()) {
          <p role="alert">{{ refusal() }}</p>
        }
      } @else {
        <p class="muted">{{ say('evidence.absent') }}</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      font-size: 1.0625rem;
    }
  `,
})
export class EvidenceCheck {
  readonly kind = input.required<Kind>();
  private readonly store = inject(StaffApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  protected readonly marks = marks;
  protected readonly refusing = signal(false);
  protected readonly reason = signal('');
  protected readonly issued = signal('');
  protected readonly refusal = signal('');

  protected valueOf = ({ target }: Event): string => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '');

  protected accept = () => this.check(true);
  protected refuse = () => this.check(false);

  protected async open() {
    const opened = await this.store.open(this.kind().code);
    this.refusal.set(opened.ok ? '' : this.explain(opened.refusal));
  }

  private async check(accepted: boolean) {
    const checked = await this.store.check(this.kind().code, {
      accepted,
      ...(!accepted && { reason: this.reason() }),
      ...(this.issued() && { issuedOn: localDate(this.issued()) }),
    });
    this.refusal.set(checked.ok ? '' : this.explain(checked.refusal));
    if (checked.ok) this.refusing.set(false);
  }
}
