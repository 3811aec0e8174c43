import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { accountRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Confirmation, ErrorSummary, messagesFrom, Notice, PageHead, PasswordField } from '#platform/ui';
import { Commands, CurrentSession } from '#platform/web-client';
import { FormFaults } from '../forms/form-faults';

const going = ['erasure.goes.account', 'erasure.goes.applications', 'erasure.goes.internship', 'erasure.goes.documents', 'erasure.goes.mails'] as const;
const staying = ['erasure.stays.award', 'erasure.stays.files', 'erasure.stays.minutes', 'erasure.stays.counts'] as const;

/** Says what goes and what stays before it asks for anything; then there is no way back. */
@Component({
  selector: 'pc-erasure',
  imports: [ErrorSummary, Notice, PageHead, PasswordField, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './erasure.page.html',
  styles: `
    li + li {
      margin-top: 0.35rem;
    }
    ul {
      list-style: disc;
      padding-left: 1.25rem;
    }
  `,
})
export class ErasurePage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly going = going;
  protected readonly staying = staying;
  protected readonly password = signal('');
  protected readonly sending = signal(false);
  protected readonly erased = signal(false);
  private readonly commands = inject(Commands);
  private readonly confirmation = inject(Confirmation);
  private readonly session = inject(CurrentSession);

  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.faults.requires({ password: [this.password() !== '', 'missing.password'] })) return;
    const sure = await this.confirmation.ask({
      title: this.say('erasure.sure'),
      consequence: this.say('erasure.sure.text'),
      confirm: this.say('erasure.do'),
    });
    if (!sure) return;
    this.sending.set(true);
    const answer = await this.commands.send(accountRoutes.erase, { body: { password: this.password() } });
    this.sending.set(false);
    this.password.set('');
    if (!answer.ok) return this.faults.take(answer.refusal, { 'password-wrong': 'password' });
    this.erased.set(true);
    this.session.take({ account: null, memberships: [] });
  }
}
