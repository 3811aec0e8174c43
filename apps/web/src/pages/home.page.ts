import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { messagesFrom, PageHead } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { shellMessages } from '../messages';
import { Navigation } from '../shell/navigation';

/** One line per context: what of it waits for the person who is signed in. */
const waiting = (): Promise<readonly Type<unknown>[]> =>
  Promise.all([
    import('#admission/web').then((context) => context.AdmissionWaiting),
    import('#training/web').then((context) => context.TrainingWaiting),
    import('#placement/web').then((context) => context.PlacementWaiting),
    import('#award/web').then((context) => context.AwardWaiting),
  ]);

/** What waits for this person, whatever they are here: each context says its part. */
@Component({
  selector: 'pc-home',
  imports: [NgComponentOutlet, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('home.title', { name: session.account()?.givenName ?? '' })" [lead]="say('home.lead')" />
    <div class="two">
      <section aria-labelledby="waiting">
        <h2 id="waiting">{{ say('home.waiting') }}</h2>
        <div class="waiting">
          @for (part of parts.value(); track part) {
            <ng-container *ngComponentOutlet="part" />
          }
        </div>
        <p class="nothing muted">{{ say('home.nothing') }}</p>
        @if (!names()) {
          <p>
            <a class="btn" routerLink="/intakes">{{ say('home.intakes') }}</a>
          </p>
        }
      </section>
      <aside class="card">
        <h2>{{ say('home.doors') }}</h2>
        @if (names(); as names) {
          <p class="muted small">{{ say('home.organisations', { names }) }}</p>
        }
        <ul class="doors">
          @for (door of navigation.doors().slice(1); track door.link) {
            <li>
              <a [routerLink]="door.link">{{ say(door.message) }}</a>
            </li>
          }
        </ul>
      </aside>
    </div>
  `,
  styleUrl: './home.page.css',
})
export class HomePage {
  protected readonly say = messagesFrom(shellMessages);
  protected readonly session = inject(CurrentSession);
  protected readonly navigation = inject(Navigation);
  protected readonly parts = resource({ loader: waiting });
  protected readonly names = computed(() =>
    this.session
      .memberships()
      .map(({ name }) => name)
      .join(', '),
  );
}
