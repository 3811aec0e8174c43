import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Icon, messagesFrom } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { shellMessages } from '../messages';

/** The session has ended while somebody was at work: the page stays as it is, signing in happens beside it. */
@Component({
  selector: 'pc-session-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.ended()) {
      <section class="calm no-print" [attr.aria-label]="say('session.ended')">
        <div>
          <p class="save off" role="status">
            <pc-icon name="lock" /><span
              ><strong>{{ say('session.ended') }}</strong> {{ say('session.kept') }}</span
            >
          </p>
          <a class="btn" href="/sign-in?next=/home" target="_blank">{{ say('session.sign-in') }}</a>
          <button type="button" class="btn quiet" (click)="look()">{{ say('session.done') }}</button>
        </div>
      </section>
    }
  `,
  host: { '(window:focus)': 'look()' },
})
export class SessionBar {
  protected readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(shellMessages);
  private before: string | undefined;

  constructor() {
    effect(() => {
      const now = this.session.account()?.id;
      // Somebody else signed in on this device: nothing of the person before may stay on screen.
      if (this.before && now && now !== this.before) location.assign('/home');
      this.before = now ?? this.before;
    });
  }

  protected look(): void {
    if (this.session.ended()) void this.session.refresh();
  }
}
