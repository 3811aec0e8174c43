import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AdmissionWaiting } from '#admission/web';
import { AwardWaiting } from '#award/web';
import { PlacementWaiting } from '#placement/web';
import { messagesFrom, PageHead } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { TrainingWaiting } from '#training/web';
import { shellMessages } from '../messages';
import { Navigation } from '../shell/navigation';

/** What waits for this person, whatever they are here: each context says its part. */
@Component({
  selector: 'pc-home',
  imports: [AdmissionWaiting, AwardWaiting, PageHead, PlacementWaiting, RouterLink, TrainingWaiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('home.title', { name: session.account()?.givenName ?? '' })" [lead]="say('home.lead')" />
    <div class="two">
      <section aria-labelledby="waiting">
        <h2 id="waiting">{{ say('home.waiting') }}</h2>
        <div class="waiting">
          <pc-admission-waiting />
          <pc-training-waiting />
          <pc-placement-waiting />
          <pc-award-waiting />
        </div>
      </section>
      <aside class="card">
        <h2>{{ say('home.doors') }}</h2>
        @if (names(); as names) {<p class="muted small">{{ say('home.organisations', { names }) }}</p>}
        <ul class="stack">
          @for (door of navigation.doors().slice(1); track door.link) {<li><a [routerLink]="door.link">{{ say(door.message) }}</a></li>}
        </ul>
      </aside>
    </div>
  `,
  styles: `.waiting { display: grid; gap: var(--pc-4); margin-top: var(--pc-4) }`,
})
export class HomePage {
  protected readonly say = messagesFrom(shellMessages);
  protected readonly session = inject(CurrentSession);
  protected readonly navigation = inject(Navigation);
  protected readonly names = computed(() => this.session.memberships().map(({ name }) => name).join(', '));
}
