import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { Announcer, draftOf, ErrorSummary, messagesFrom } from '#platform/ui';
import { FormFaults } from '../forms/form-faults';
import { Names } from '../opening/names';
import { AccountStore } from './account.store';

@Component({
  selector: 'pc-name-form',
  imports: [ErrorSummary, Names],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    <form class="stack" novalidate (submit)="save($event)">
      <pc-names [faults]="faults" [hint]="say('account.name.hint')" [(givenName)]="givenName" [(familyName)]="familyName" />
      <p>
        <button type="submit" class="btn" [disabled]="sending()">{{ say('account.save') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class NameForm {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  private readonly store = inject(AccountStore);
  private readonly announcer = inject(Announcer);
  protected readonly givenName = draftOf(() => this.store.own()?.givenName ?? '');
  protected readonly familyName = draftOf(() => this.store.own()?.familyName ?? '');
  protected readonly sending = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [givenName, familyName] = [this.givenName().trim(), this.familyName().trim()];
    if (!this.faults.requires({ givenName: [givenName !== '', 'missing.given-name'], familyName: [familyName !== '', 'missing.family-name'] })) return;
    this.sending.set(true);
    const answer = await this.store.rename(givenName, familyName);
    this.sending.set(false);
    if (answer.ok) this.announcer.say(this.say('account.saved'));
    else this.faults.take(answer.refusal);
  }
}
