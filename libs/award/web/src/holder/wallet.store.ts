import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { type NewWalletOffer, walletRoutes } from '#award/domain/contract';
import { Commands, follow, read } from '#platform/web-client';
import { CertificateStore } from './certificate.store';

/** What the holder of the certificate offers to wallets, and which took it. */
@Service()
export class WalletStore {
  private readonly commands = inject(Commands);
  private readonly certificate = inject(CertificateStore);
  readonly reading = read(walletRoutes.list, () => this.wanted());
  readonly offers = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  private readonly waiting = computed(() => this.offers().some(({ state }) => state === 'open' || state === 'fetching'));
  /** Square and code of an offer just made: shown once, kept nowhere. */
  private readonly made = signal<(NewWalletOffer & { readonly certificate: string }) | undefined>(undefined);
  readonly fresh = computed(() => {
    const made = this.made();
    return made && made.certificate === this.certificate.id() ? made : undefined;
  });
  /** What has become of it since. */
  readonly freshOffer = computed(() => this.offers().find(({ id }) => id === this.fresh()?.offer));

  /** For as long as the component lives that calls it, from its constructor: the list follows what wallets do; square and code are forgotten with it. */
  listen(): void {
    follow(
      walletRoutes.progress,
      () => (this.waiting() ? this.wanted() : undefined),
      (offers) => this.reading.set(offers),
    );
    inject(DestroyRef).onDestroy(() => this.made.set(undefined));
  }

  async make() {
    const certificate = this.certificate.id() ?? '';
    const answer = await this.commands.send(walletRoutes.make, { params: { certificate }, body: { level: this.certificate.level() } });
    if (answer.ok) this.made.set({ ...answer.value, certificate });
    this.reading.reload();
    return answer;
  }

  async withdraw(offer: string) {
    const answer = await this.commands.send(walletRoutes.withdraw, { params: { offer } });
    if (this.made()?.offer === offer) this.made.set(undefined);
    this.reading.reload();
    return answer;
  }

  private wanted() {
    const certificate = this.certificate.id();
    return certificate === undefined ? undefined : { params: { certificate } };
  }
}
