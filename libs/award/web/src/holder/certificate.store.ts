import { computed, inject, Service, signal } from '@angular/core';
import { defaultLevel, type DisclosureLevel, disclosureSheet, inForce } from '#award/domain';
import { holderRoutes, shareRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { CurrentLanguage, messagesFrom } from '#platform/ui';
import { Commands, read } from '#platform/web-client';

/** One certificate of the reader's: what each level shows, and to whom it is shown. */
@Service()
export class CertificateStore {
  private readonly commands = inject(Commands);
  private readonly language = inject(CurrentLanguage);
  private readonly say = messagesFrom(awardMessages);
  readonly id = signal<string | undefined>(undefined);
  readonly reading = read(holderRoutes.view, () => this.wanted());
  readonly view = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly usable = computed(() => inForce(this.view()?.certificate.state ?? 'revoked'));
  readonly sharing = read(shareRoutes.list, () => this.wanted());
  readonly shares = computed(() => (this.sharing.hasValue() ? this.sharing.value().items : []));
  /** The level that previews, files and new links are about. */
  readonly level = signal<DisclosureLevel>(defaultLevel);
  readonly sheet = computed(() => {
    const shown = this.view()?.levels[this.level()];
    return shown && disclosureSheet(shown, this.language.now(), this.say);
  });
  /** The address of a link just made: shown once, kept nowhere. */
  readonly fresh = signal<{ readonly share: string; readonly address: string } | undefined>(undefined);

  async make(label: string, days: number) {
    const answer = await this.commands.send(shareRoutes.make, { params: this.params(), body: { level: this.level(), label, days } });
    if (answer.ok) this.fresh.set(answer.value);
    this.sharing.reload();
    return answer;
  }

  async renew(share: string) {
    const answer = await this.commands.send(shareRoutes.renew, { params: { share } });
    if (answer.ok) this.fresh.set(answer.value);
    return answer;
  }

  async withdraw(share: string) {
    const answer = await this.commands.send(shareRoutes.withdraw, { params: { share } });
    if (this.fresh()?.share === share) this.fresh.set(undefined);
    this.sharing.reload();
    return answer;
  }

  private wanted() {
    return this.id() ? { params: this.params() } : undefined;
  }

  private params() {
    return { certificate: this.id() ?? '' };
  }
}
