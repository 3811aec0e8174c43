import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import type { ContactDetails } from '#admission/domain';
import { admissionMessages } from '#admission/domain/messages';
import { Control, Field, messagesFrom } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { ApplicationFrame } from './application-frame';
import { ApplicationStore } from './application.store';

/** How to reach the person, and what would help them. */
@Component({
  selector: 'pc-contact',
  imports: [ApplicationFrame, Control, Field],
  providers: [ApplicationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-application-frame part="contact" [title]="say('application.contact.title')" [lead]="say('application.contact.lead')">
      @if (session.account(); as account) {
        <p>{{ say('application.contact.name', { name: account.givenName + ' ' + account.familyName }) }}</p>
      }
      <form class="stack" (submit)="$event.preventDefault()">
        <pc-field name="phone" [label]="say('application.contact.phone')" [hint]="say('application.contact.phone-hint')" [optional]="true">
          <input
            pcControl
            type="tel"
            autocomplete="tel"
            maxlength="50"
            [value]="contact().phone ?? ''"
            [disabled]="!editable()"
            (input)="write('phone', $event)"
          />
        </pc-field>
        <pc-field name="address" [label]="say('application.contact.address')" [optional]="true">
          <textarea
            pcControl
            rows="3"
            autocomplete="street-address"
            maxlength="500"
            [value]="contact().address ?? ''"
            [disabled]="!editable()"
            (input)="write('address', $event)"
          ></textarea>
        </pc-field>
        <pc-field name="arrangements" [label]="say('application.contact.arrangements')" [hint]="say('application.contact.arrangements-hint')" [optional]="true">
          <textarea
            pcControl
            rows="4"
            maxlength="2000"
            [value]="contact().arrangements ?? ''"
            [disabled]="!editable()"
            (input)="write('arrangements', $event)"
          ></textarea>
        </pc-field>
      </form>
    </pc-application-frame>
  `,
})
export class ContactPage {
  readonly application = input.required<string>();
  protected readonly store = inject(ApplicationStore);
  protected readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly contact = () => this.store.answers().contact;
  protected readonly editable = () => this.store.opened()?.stage === 'draft';

  constructor() {
    effect(() => this.store.application.set(this.application()));
  }

  protected write(field: keyof ContactDetails, { target }: Event) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.store.change({ contact: { ...this.contact(), [field]: target.value } });
  }
}
