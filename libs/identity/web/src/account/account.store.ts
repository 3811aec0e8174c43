import { computed, inject, Service } from '@angular/core';
import { accountRoutes, signInRoutes } from '#identity/domain/contract';
import type { Language } from '#kernel';
import { Commands, CurrentSession, read } from '#platform/web-client';

/** The person's own account, and where they are signed in. */
@Service()
export class AccountStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly account = read(accountRoutes.view, () => ({}));
  readonly own = computed(() => (this.account.hasValue() ? this.account.value() : undefined));
  readonly sessions = read(signInRoutes.sessions, () => ({}));
  readonly devices = computed(() => (this.sessions.hasValue() ? this.sessions.value().items : []));

  async rename(givenName: string, familyName: string) {
    const answer = await this.commands.send(accountRoutes.rename, { body: { givenName, familyName } });
    if (answer.ok) await this.changed();
    return answer;
  }

  async speak(language: Language) {
    const answer = await this.commands.send(accountRoutes.speak, { body: { language } });
    if (answer.ok) await this.changed();
    return answer;
  }

  async changePassword(current: string, password: string) {
    const answer = await this.commands.send(accountRoutes.changePassword, { body: { current, password } });
    if (answer.ok) this.sessions.reload();
    return answer;
  }

  async end(session: string) {
    const answer = await this.commands.send(signInRoutes.endSession, { params: { session } });
    this.sessions.reload();
    return answer;
  }

  async endOthers() {
    const answer = await this.commands.send(signInRoutes.endOthers, {});
    this.sessions.reload();
    return answer;
  }

  private async changed(): Promise<void> {
    this.account.reload();
    await this.session.refresh();
  }
}
