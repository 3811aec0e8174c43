import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONSENT_VERSION } from '#identity/domain';
import { openingRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Control, CurrentLanguage, ErrorSummary, Field, messagesFrom, PageHead, Tick } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { FormFaults, looksLikeEmail } from '../forms/form-faults';
import { MailSent } from '../forms/mail-sent';
import { NewPassword } from '../forms/new-password';
import { Typed } from '../forms/typed';
import { Names } from './names';
import { keepNext } from './next-page';

@Component({
  selector: 'pc-sign-up',
  imports: [Control, ErrorSummary, Field, MailSent, Names, NewPassword, PageHead, RouterLink, Tick, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-up.page.html',
})
export class SignUpPage {
  /** From the address: where the person was going. */
  readonly next = input<string>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly givenName = signal('');
  protected readonly familyName = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly consents = signal(false);
  protected readonly sending = signal(false);
  protected readonly sentTo = signal('');
  protected readonly names = computed(() => [this.givenName(), this.familyName()]);
  private readonly commands = inject(Commands);
  private readonly language = inject(CurrentLanguage);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    const complete = this.faults.requires({
      givenName: [this.givenName().trim() !== '', 'missing.given-name'],
      familyName: [this.familyName().trim() !== '', 'missing.family-name'],
      email: [looksLikeEmail(email), 'missing.email'],
      password: [this.password() !== '', 'missing.password'],
      consent: [this.consents(), 'missing.consent'],
    });
    if (!complete || this.sending()) return;
    this.sending.set(true);
    const answer = await this.commands.send(openingRoutes.signUp, {
      body: {
        givenName: this.givenName(),
        familyName: this.familyName(),
        email,
        password: this.password(),
        language: this.language.now(),
        consent: CONSENT_VERSION,
      },
    });
    this.sending.set(false);
    if (!answer.ok) return this.faults.take(answer.refusal);
    keepNext(this.next());
    this.sentTo.set(email);
  }
}
