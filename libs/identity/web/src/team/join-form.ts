import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONSENT_VERSION } from '#identity/domain';
import { invitationRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import type { SessionView } from '#kernel/contract';
import { CurrentLanguage, ErrorSummary, messagesFrom, Tick } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { FormFaults } from '../forms/form-faults';
import { NewPassword } from '../forms/new-password';
import { Names } from '../opening/names';

/** Opens an account with the invited address, and accepts. */
@Component({
  selector: 'pc-join-form',
  imports: [ErrorSummary, Names, NewPassword, RouterLink, Tick],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    <form class="stack" novalidate (submit)="join($event)">
      <div class="vh" aria-hidden="true"><input type="email" autocomplete="username" tabindex="-1" readonly [value]="email()" /></div>
      <pc-names [faults]="faults" [(givenName)]="givenName" [(familyName)]="familyName" />
      <pc-new-password [label]="say('field.password')" [email]="email()" [names]="names()" [error]="faults.of('password')" [(value)]="password" />
      <div>
        <pc-tick name="consent" [error]="faults.of('consent')" [(ticked)]="consents">{{ say('sign-up.consent') }}</pc-tick>
        <p class="small">
          <a routerLink="/your-data">{{ say('sign-up.more') }}</a>
        </p>
      </div>
      <p>
        <button type="submit" class="btn primary" [disabled]="sending()">{{ say('invitation.join.do') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class JoinForm {
  readonly token = input.required<string>();
  readonly email = input.required<string>();
  readonly joined = output<SessionView>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly givenName = signal('');
  protected readonly familyName = signal('');
  protected readonly password = signal('');
  protected readonly consents = signal(false);
  protected readonly sending = signal(false);
  protected readonly names = computed(() => [this.givenName(), this.familyName()]);
  private readonly commands = inject(Commands);
  private readonly language = inject(CurrentLanguage);

  protected async join(event: Event): Promise<void> {
    event.preventDefault();
    const complete = this.faults.requires({
      givenName: [this.givenName().trim() !== '', 'missing.given-name'],
      familyName: [this.familyName().trim() !== '', 'missing.family-name'],
      password: [this.password() !== '', 'missing.password'],
      consent: [this.consents(), 'missing.consent'],
    });
    if (!complete || this.sending()) return;
    this.sending.set(true);
    const answer = await this.commands.send(invitationRoutes.join, {
      body: {
        token: this.token(),
        givenName: this.givenName(),
        familyName: this.familyName(),
        password: this.password(),
        language: this.language.now(),
        consent: CONSENT_VERSION,
      },
    });
    this.sending.set(false);
    if (answer.ok) this.joined.emit(answer.value);
    else this.faults.take(answer.refusal);
  }
}
