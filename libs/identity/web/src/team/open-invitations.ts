import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import type { InvitationState } from '#identity/domain';
import { identityMessages } from '#identity/domain/messages';
import type { Role } from '#kernel';
import { Confirmation, Empty, formats, Mark, type MarkKind, messagesFrom, ScrollFrame } from '#platform/ui';
import { TeamStore } from './team.store';

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: InvitationState;
  readonly expiresAt: string;
}

const marks: Readonly<Record<InvitationState, MarkKind>> = { open: 'clock', expired: 'todo', withdrawn: 'todo', accepted: 'met' };

/** Invitations sent, and where each one stands. */
@Component({
  selector: 'pc-open-invitations',
  imports: [Empty, Mark, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './open-invitations.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class OpenInvitations {
  readonly answered = output<Awaited<ReturnType<TeamStore['withdraw']>> | Awaited<ReturnType<TeamStore['renew']>>>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  protected readonly store = inject(TeamStore);
  protected readonly marks = marks;
  private readonly confirmation = inject(Confirmation);

  protected rolesOf = ({ roles }: Invitation): string => roles.map((role) => this.say(`role.${role}`)).join(', ');

  protected stateOf = ({ state }: Invitation): string => this.say(`invitation.state.${state}`);

  protected untilOf = ({ expiresAt }: Invitation): string =>
    this.say('invitation.open-until', { date: this.format.day(expiresAt, this.store.team()?.organisation.timeZone) });

  protected canStillBeAnswered = ({ state }: Invitation): boolean => state === 'open' || state === 'expired';

  protected mayGive = ({ roles }: Invitation): boolean => roles.every((role) => this.store.team()?.mayGive.includes(role));

  protected async renew({ id }: Invitation): Promise<void> {
    this.answered.emit(await this.store.renew(id));
  }

  protected async withdraw({ id, email }: Invitation): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('team.withdraw.title'),
      consequence: this.say('team.withdraw.text', { email }),
      confirm: this.say('team.withdraw'),
    });
    if (sure) this.answered.emit(await this.store.withdraw(id));
  }
}
