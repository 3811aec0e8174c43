import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { WalletOfferView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, formats, Mark, type MarkKind, messagesFrom, Notice, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { WalletStore } from './wallet.store';

const marks: Readonly<Record<WalletOfferView['state'], MarkKind>> = { open: 'clock', fetching: 'clock', taken: 'met', ended: 'todo' };

/** Offers that wait, and wallets that took one: when, and which level. */
@Component({
  selector: 'pc-wallet-list',
  imports: [Mark, Notice, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ say('wallet.offers') }}</h3>
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (refused.sentence(); as sentence) {
      <pc-notice kind="wait"
        ><p role="alert">{{ sentence }}</p></pc-notice
      >
    }
    @if (store.offers().length) {
      <ul class="plain">
        @for (offer of store.offers(); track offer.id) {
          <li>
            <pc-mark [kind]="marks[offer.state]" [soft]="true">{{ say('wallet.state', { state: offer.state }) }}</pc-mark>
            <span class="what"
              >{{ say('wallet.line', { level: offer.level }) }}<br /><span class="small muted">{{
                offer.takenAt ? say('wallet.taken-at', { at: at(offer.takenAt) }) : say('wallet.at', { at: at(offer.madeAt) })
              }}</span></span
            >
            @if (offer.state === 'open' || offer.state === 'fetching') {
              <button type="button" class="btn neutral" [attr.aria-label]="say('wallet.withdraw-of', { at: at(offer.madeAt) })" (click)="withdraw(offer)">
                {{ say('wallet.withdraw') }}
              </button>
            }
          </li>
        }
      </ul>
    } @else if (store.reading.hasValue()) {
      <p class="muted">{{ say('wallet.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    .plain {
      list-style: none;
      padding: 0;
    }
    li {
      border-top: 1px solid var(--pc-line);
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
      padding: 0.75rem 0;
    }
    pc-mark {
      flex: 0 1 14rem;
    }
    .what {
      flex: 1 1 12rem;
    }
  `,
})
export class WalletList {
  protected readonly store = inject(WalletStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly marks = marks;
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  private readonly format = formats();
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);

  protected at(instant: string) {
    return this.format.instant(instant);
  }

  protected async withdraw({ id }: WalletOfferView) {
    const sure = await this.confirmation.ask({
      title: this.say('wallet.withdraw-title'),
      consequence: this.say('wallet.withdraw-text'),
      confirm: this.say('wallet.withdraw'),
    });
    if (sure && !this.refused.in(await this.store.withdraw(id))) this.announcer.say(this.say('wallet.withdrawn'));
  }
}
