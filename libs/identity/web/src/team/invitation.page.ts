import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { invitationRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import type { AnswerOf, SessionView } from '#kernel/contract';
import { formats, messagesFrom, Notice, PageHead } from '#platform/ui';
import { Commands, CurrentSession, refusalsFrom } from '#platform/web-client';
import { mailedToken } from '../opening/mailed-token';
import { SignInForm } from '../opening/sign-in-form';
import { JoinForm } from './join-form';

type Seen = AnswerOf<typeof invitationRoutes.look>;

/** Follows the link of an invitation: by signing in, or by opening an account. */
@Component({
  selector: 'pc-invitation',
  imports: [JoinForm, Notice, PageHead, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.page.html',
})
export class InvitationPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  protected readonly session = inject(CurrentSession);
  protected readonly token = mailedToken();
  protected readonly invitation = signal<Seen | undefined>(undefined);
  /** Said when shown: the words may still be on their way when the answer comes. */
  protected readonly refusal = signal<() => string>(() => '');
  protected readonly accepted = signal(false);
  private readonly explain = refusalsFrom(identityMessages);
  private readonly commands = inject(Commands);

  /** What the person can do now. */
  protected readonly turn = computed(() => {
    const [invitation, account] = [this.invitation(), this.session.account()];
    if (!invitation || this.accepted()) return 'nothing';
    if (account) return account.email.toLowerCase() === invitation.email.toLowerCase() ? 'accept' : 'somebody-else';
    return invitation.known ? 'sign-in' : 'join';
  });
  protected readonly roles = computed(() => (this.invitation()?.roles ?? []).map((role) => this.say(`role.${role}`)).join(', '));

  constructor() {
    void this.look();
  }

  protected async accept(): Promise<void> {
    const answer = await this.commands.send(invitationRoutes.accept, { body: { token: this.token } });
    if (answer.ok) this.welcome(answer.value);
    else this.refusal.set(() => this.explain(answer.refusal));
  }

  protected welcome(view: SessionView): void {
    this.session.take(view);
    this.refusal.set(() => '');
    this.accepted.set(true);
  }

  private async look(): Promise<void> {
    await this.session.known();
    if (!this.token) return;
    const answer = await this.commands.send(invitationRoutes.look, { body: { token: this.token } });
    if (answer.ok) this.invitation.set(answer.value);
    else this.refusal.set(() => this.explain(answer.refusal));
  }
}
