import { computed, inject, Service } from '@angular/core';
import { teamRoutes } from '#identity/domain/contract';
import type { Language, Role } from '#kernel';
import { draftOf } from '#platform/ui';
import { Commands, CurrentSession, read } from '#platform/web-client';

/** Members and invitations of one of the organisations whose team the person may change. */
@Service()
export class TeamStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly organisations = computed(() => this.session.organisations('administrator', 'programme-lead'));
  readonly organisation = draftOf(() => this.organisations()[0]?.organisation ?? '');
  readonly reading = read(teamRoutes.team, () => (this.organisation() ? { params: { organisation: this.organisation() } } : undefined));
  readonly team = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));

  async invite(email: string, roles: Role[], language: Language) {
    const answer = await this.commands.send(teamRoutes.invite, { params: { organisation: this.organisation() }, body: { email, roles, language } });
    if (answer.ok) this.reading.reload();
    return answer;
  }

  async renew(invitation: string) {
    const answer = await this.commands.send(teamRoutes.renew, { params: { organisation: this.organisation(), invitation } });
    this.reading.reload();
    return answer;
  }

  async withdraw(invitation: string) {
    const answer = await this.commands.send(teamRoutes.withdraw, { params: { organisation: this.organisation(), invitation } });
    this.reading.reload();
    return answer;
  }

  async removeRole(account: string, role: Role) {
    const answer = await this.commands.send(teamRoutes.removeRole, { params: { organisation: this.organisation(), account, role } });
    this.reading.reload();
    return answer;
  }
}
