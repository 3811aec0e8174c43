import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import type { Role } from '#kernel';
import { Confirmation, messagesFrom, ScrollFrame } from '#platform/ui';
import { TeamStore } from './team.store';

interface Member {
  readonly account: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** Who holds which roles; those the reader may take away have a button. */
@Component({
  selector: 'pc-members',
  imports: [ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-scroll [label]="say('team.members.list')">
      <table class="cards">
        <caption class="vh">
          {{
            say('team.members')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ say('team.member') }}</th>
            <th scope="col">{{ say('team.roles') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (member of store.team()?.members; track member.account) {
            <tr>
              <th scope="row" [attr.data-l]="say('team.member')">
                <bdi>{{ nameOf(member) }}</bdi><br /><span class="small muted">{{ member.email }}</span>
              </th>
              <td [attr.data-l]="say('team.roles')">
                <ul class="roles">
                  @for (role of member.roles; track role) {
                    <li class="row">
                      <span>{{ roleOf(role) }}</span>
                      @if (mayGive().includes(role)) {
                        <button type="button" class="btn quiet" (click)="remove(member, role)">
                          {{ say('team.remove') }}<span class="vh"> {{ say('team.remove.of', { role: roleOf(role), name: nameOf(member) }) }}</span>
                        </button>
                      }
                    </li>
                  }
                </ul>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </pc-scroll>
  `,
  styles: `
    :host {
      display: block;
    }
    .roles {
      list-style: none;
      padding: 0;
      margin: 0;
    }
    .roles > .row {
      justify-content: space-between;
    }
  `,
})
export class Members {
  /** A role was asked to be removed, and what came of it. */
  readonly removed = output<Awaited<ReturnType<TeamStore['removeRole']>>>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly store = inject(TeamStore);
  protected readonly mayGive = computed<readonly Role[]>(() => this.store.team()?.mayGive ?? []);
  private readonly confirmation = inject(Confirmation);

  protected roleOf = (role: Role): string => this.say(`role.${role}`);

  protected nameOf = ({ givenName, familyName }: Member): string => `${givenName} ${familyName}`;

  protected async remove(member: Member, role: Role): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('team.remove.title', { role: this.say(`role.${role}`) }),
      consequence: this.say('team.remove.text', { name: this.nameOf(member) }),
      confirm: this.say('team.remove'),
    });
    if (sure) this.removed.emit(await this.store.removeRole(member.account, role));
  }
}
