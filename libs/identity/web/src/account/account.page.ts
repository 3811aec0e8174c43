import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { identityMessages } from '#identity/domain/messages';
import { languages, type Language } from '#kernel';
import { Announcer, CurrentLanguage, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { AccountStore } from './account.store';
import { Devices } from './devices';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';

@Component({
  selector: 'pc-account',
  imports: [Devices, NameForm, PageHead, PasswordForm, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow stack">
      <pc-page-head [title]="say('page.account')" [lead]="say('account.lead')" />
      <pc-reading [of]="store.account" (again)="store.account.reload()" />
      @if (store.own(); as account) {
        <section class="card stack" aria-labelledby="account-name">
          <h2 id="account-name">{{ say('account.name') }}</h2>
          <p class="muted">{{ say('account.email', { email: account.email }) }}</p>
          <pc-name-form />
        </section>
        <section class="card" aria-labelledby="account-language">
          <fieldset class="plain">
            <legend>
              <h2 id="account-language">{{ say('field.language') }}</h2>
            </legend>
            @for (language of languages; track language) {
              <label class="opt" [lang]="language"
                ><input type="radio" name="language" [checked]="account.language === language" (change)="speak(language)" /><span>{{
                  say(language === 'fr' ? 'language.fr' : 'language.en')
                }}</span></label
              >
            }
          </fieldset>
        </section>
        <section class="card stack" aria-labelledby="account-password">
          <h2 id="account-password">{{ say('account.password') }}</h2>
          <p class="muted">{{ say('account.password.hint') }}</p>
          <pc-password-form />
        </section>
        <section class="card stack" aria-labelledby="account-devices">
          <h2 id="account-devices">{{ say('account.sessions') }}</h2>
          <pc-devices />
        </section>
        <p>
          <a routerLink="/account/data">{{ say('account.data') }}</a>
        </p>
      }
    </div>
  `,
  styles: `
    fieldset.plain {
      border: 0;
      padding: 0;
      margin: 0;
    }
  `,
})
export class AccountPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly store = inject(AccountStore);
  protected readonly languages = languages;
  private readonly current = inject(CurrentLanguage);
  private readonly announcer = inject(Announcer);

  protected async speak(language: Language): Promise<void> {
    const answer = await this.store.speak(language);
    if (!answer.ok) return;
    this.current.choose(language);
    this.announcer.say(this.say('account.saved'));
  }
}
