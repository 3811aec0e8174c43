import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { messagesFrom } from '#platform/ui';
import { spoken } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { type Presence, presences, reasonIn } from './presence';

/** What the trainer saw of one person: present, present with a reason why no signature, absent, absent with a reason. */
@Component({
  selector: 'pc-presence-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select [id]="name()" [attr.aria-label]="label()" [attr.aria-invalid]="invalid() || null" (change)="chosen.set($any($event.target).value || undefined)">
      <option value="" [selected]="!chosen()">{{ say('session.presence.choose') }}</option>
      @for (one of presences; track one) {
        <option [value]="one" [selected]="one === chosen()">{{ textOf(one) }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
    }
    select {
      min-width: 13rem;
    }
  `,
})
export class PresenceSelect {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly invalid = input(false);
  readonly chosen = model<Presence | undefined>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly presences = presences;

  protected textOf(presence: Presence): string {
    const reason = reasonIn(presence);
    if (!reason) return this.say(presence === 'present' ? 'session.presence.present' : 'session.presence.absent');
    return this.say(presence.startsWith('present') ? 'session.presence.evidence' : 'session.presence.justified', { reason: spoken(reason) });
  }
}
