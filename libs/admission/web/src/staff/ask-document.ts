import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { admissionMessages } from '#admission/domain/messages';
import type { Bilingual } from '#kernel';
import { localDate, type LocalDate } from '#kernel';
import { Control, Field, formats, messagesFrom } from '#platform/ui';

export interface DocumentAsked {
  readonly document: string;
  readonly dueOn: LocalDate;
  readonly note: string;
}

/** Which document, until when, and a word with it. */
@Component({
  selector: 'pc-ask-document',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" (submit)="$event.preventDefault(); send()">
      <h3>{{ say('evidence.ask') }}</h3>
      <pc-field name="ask-document" [label]="say('evidence.which')" [error]="tried() && !document() ? say('intake.missing') : ''">
        <select pcControl (change)="document.set(valueOf($event))">
          <option value="">{{ say('evidence.choose') }}</option>
          @for (one of documents(); track one.code) {
            <option [value]="one.code">{{ format.text(one.title) }}</option>
          }
        </select>
      </pc-field>
      <pc-field name="ask-due" [label]="say('evidence.due')" [error]="tried() && !due() ? say('intake.missing') : ''"
        ><input pcControl type="date" (change)="due.set(valueOf($event))"
      /></pc-field>
      <pc-field name="ask-note" [label]="say('evidence.note')" [hint]="say('evidence.note-hint')" [optional]="true">
        <textarea pcControl rows="2" maxlength="1000" (input)="note.set(valueOf($event))"></textarea>
      </pc-field>
      <p class="row">
        <button class="btn primary">{{ say('evidence.send-ask') }}</button><button type="button" class="btn quiet" (click)="left.emit()">
          {{ say('application.cancel') }}
        </button>
      </p>
    </form>
  `,
})
export class AskDocument {
  readonly documents = input.required<readonly { readonly code: string; readonly title: Bilingual }[]>();
  readonly asked = output<DocumentAsked>();
  readonly left = output();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly document = signal('');
  protected readonly due = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);

  protected valueOf = ({ target }: Event): string =>
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement ? target.value : '';

  protected send() {
    this.tried.set(true);
    if (this.document() && this.due()) this.asked.emit({ document: this.document(), dueOn: localDate(this.due()), note: this.note() });
  }
}
