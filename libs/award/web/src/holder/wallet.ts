import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { CertificateStore } from './certificate.store';
import { WalletList } from './wallet-list';
import { WalletOffer } from './wallet-offer';
import { WalletStore } from './wallet.store';

/** Puts the level chosen above into an app on a phone; what it then knows is said before. */
@Component({
  selector: 'pc-wallet',
  imports: [Notice, WalletList, WalletOffer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="wallet">
      <h2 id="wallet">{{ say('wallet.title') }}</h2>
      @if (certificate.usable()) {
        <p>{{ say('wallet.what') }}</p>
        <p>
          <strong>{{ say('wallet.level', { level: certificate.level() }) }}</strong> {{ say('wallet.kept') }}
        </p>
        @if (certificate.level() >= 2) {
          <pc-notice kind="wait" icon="triangle-alert"
            ><p role="status">{{ say('wallet.names-course') }}</p></pc-notice
          >
        }
        <p class="small muted">{{ say('wallet.unbound') }}</p>
        @if (refused.sentence(); as sentence) {
          <pc-notice kind="wait"
            ><p role="alert">{{ sentence }}</p></pc-notice
          >
        }
        <p>
          <button type="button" class="btn primary" [disabled]="sending()" (click)="make()">{{ say('wallet.make') }}</button>
        </p>
        <pc-wallet-offer />
      }
      <pc-wallet-list />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      display: grid;
      gap: 1rem;
    }
  `,
})
export class Wallet {
  protected readonly certificate = inject(CertificateStore);
  private readonly store = inject(WalletStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly sending = signal(false);

  constructor() {
    this.store.listen();
  }

  protected async make() {
    this.sending.set(true);
    this.refused.in(await this.store.make());
    this.sending.set(false);
  }
}
