import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, formats, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { LayoutStore } from './layout.store';

/** All versions there were. Taking one up fills the form; nothing changes before it is saved. */
@Component({
  selector: 'pc-layout-versions',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">{{ say('layout.versions') }}</h2>
      <p class="muted small">{{ say('layout.versions-hint') }}</p>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <ul class="plain stack">
        @for (one of store.versions(); track one.version) {
          <li class="row">
            <span>{{ say('layout.version', { version: one.version, by: one.madeBy, day: format.date(one.madeAt.slice(0, 10)) }) }}</span>
            @if (one.version === store.version()) {
              <strong>{{ say('layout.in-force') }}</strong>
            } @else {
              <button type="button" class="btn quiet" [attr.aria-label]="say('layout.take-up-of', { version: one.version })" (click)="takeUp(one.version)">
                {{ say('layout.take-up') }}
              </button>
            }
          </li>
        } @empty {
          <li>{{ say('layout.no-version') }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LayoutVersions {
  protected readonly store = inject(LayoutStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));

  protected async takeUp(version: number) {
    const sure =
      !this.store.changed() ||
      (await this.confirmation.ask({
        title: this.say('layout.leave-title'),
        consequence: this.say('layout.replace-text'),
        confirm: this.say('layout.take-up'),
      }));
    if (sure && !this.refused.in(await this.store.takeUp(version))) this.announcer.say(this.say('layout.taken-up', { version }));
  }
}
