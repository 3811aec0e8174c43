import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, viewChild } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, formats, Icon, messagesFrom, Notice } from '#platform/ui';
import { QrSquare } from './qr-square';
import { WalletStore } from './wallet.store';

/** Square and code of an offer just made, until a wallet has taken it. */
@Component({
  selector: 'pc-wallet-offer',
  imports: [Icon, Notice, QrSquare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wallet-offer.html',
  styles: `
    :host {
      display: block;
    }
    .offer {
      display: flex;
      flex-wrap: wrap;
      gap: 1.5rem;
    }
    .offer > div {
      display: grid;
      flex: 1 1 16rem;
      gap: 0.75rem;
      align-content: start;
    }
    .pin {
      font-family: var(--pc-font-voice);
      font-size: 2rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.08em;
      user-select: all;
    }
  `,
})
export class WalletOffer {
  protected readonly store = inject(WalletStore);
  protected readonly say = messagesFrom(awardMessages);
  private readonly format = formats();
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly state = computed(() => this.store.freshOffer()?.state ?? 'open');
  protected readonly waits = computed(() => this.state() === 'open' || this.state() === 'fetching');
  protected readonly until = computed(() => {
    const ends = this.store.fresh()?.expiresAt;
    return ends ? this.format.time(ends) : '';
  });

  constructor() {
    // What replaces the square is read where the reader was, unless they have gone on to something else.
    effect(() => {
      const box = this.box()?.nativeElement;
      if (box && (this.waits() || document.activeElement === document.body)) box.focus();
    });
  }

  /** Digit by digit, for those who hear it. */
  protected readonly spoken = (pin: string) => [...pin].join(' ');

  protected async copy(link: string) {
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    this.announcer.say(this.say(copied ? 'wallet.copied' : 'wallet.not-copied'));
  }
}
