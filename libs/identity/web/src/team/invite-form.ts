import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { type Language, languages, type Role } from '#kernel';
import { Announcer, Choices, Control, CurrentLanguage, ErrorSummary, Field, messagesFrom } from '#platform/ui';
import { FormFaults, looksLikeEmail } from '../forms/form-faults';
import { Typed } from '../forms/typed';
import { TeamStore } from './team.store';

/** Invites somebody by mail, for one role or several. */
@Component({
  selector: 'pc-invite-form',
  imports: [Choices, Control, ErrorSummary, Field, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    <form class="stack" novalidate (submit)="invite($event)">
      <pc-field [label]="say('field.email')" name="email" [hint]="say('field.email.hint')" [error]="faults.of('email')">
        <input pcControl type="email" autocomplete="off" spellcheck="false" autocapitalize="none" [(pcTyped)]="email" />
      </pc-field>
      <pc-choices [legend]="say('team.invite.roles')" name="roles" [hint]="faults.of('roles')" [choices]="choices()" [(chosen)]="chosen" />
      <pc-field [label]="say('team.invite.language')" name="invite-language">
        <select pcControl [(pcTyped)]="language">
          @for (one of languages; track one) {
            <option [value]="one">{{ say(one === 'fr' ? 'language.fr' : 'language.en') }}</option>
          }
        </select>
      </pc-field>
      <p>
        <button type="submit" class="btn primary" [disabled]="sending()">{{ say('team.invite.do') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class InviteForm {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  private readonly store = inject(TeamStore);
  private readonly announcer = inject(Announcer);
  protected readonly languages = languages;
  protected readonly email = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly language = signal<string>(inject(CurrentLanguage).now());
  protected readonly sending = signal(false);
  private readonly mayGive = computed<readonly Role[]>(() => this.store.team()?.mayGive ?? []);
  protected readonly choices = computed(() =>
    this.mayGive().map((role) => ({ value: role, text: this.say(`role.${role}`), hint: this.say(`role.${role}.hint`) })),
  );

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    const [email, roles] = [this.email().trim(), this.mayGive().filter((role) => this.chosen().includes(role))];
    if (this.sending() || !this.faults.requires({ email: [looksLikeEmail(email), 'missing.email'], roles: [roles.length > 0, 'missing.roles'] })) return;
    this.sending.set(true);
    const answer = await this.store.invite(email, roles, this.language() as Language);
    this.sending.set(false);
    if (!answer.ok) return this.faults.take(answer.refusal, { 'roles-held-already': 'email' });
    this.email.set('');
    this.chosen.set([]);
    this.announcer.say(this.say('team.invited', { email }));
  }
}
