import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { selectionRoutes } from '#admission/domain/contract';
import { Commands, read } from '#platform/web-client';

/** The board of one intake's selection, and what the lead does on it. */
@Injectable()
export class SelectionStore {
  private readonly commands = inject(Commands);
  readonly intake = signal('');
  readonly shown = read(selectionRoutes.show, () => (this.intake() ? { params: { intake: this.intake() } } : undefined));
  readonly board = linkedSignal(() => (this.shown.hasValue() ? this.shown.value() : undefined));
  readonly files = computed(() => this.board()?.files ?? []);
  /** Prepared one by one, not sent yet. */
  readonly ready = computed(() => this.files().flatMap(({ decision }) => (decision && !decision.sentAt ? [decision] : [])));
  /** Prepared by the house for the next in line, for the lead to confirm. */
  readonly prepared = computed(() =>
    this.files().flatMap(({ offer, name, number }) => (offer?.stage === 'prepared' ? [{ offer: offer.id, name, number }] : [])),
  );
  readonly open = computed(() => this.files().filter(({ offer }) => offer?.stage === 'open').length);
  readonly left = computed(() => {
    const { places = 0, placesTaken = 0 } = this.board()?.intake ?? {};
    return Math.max(0, places - placesTaken - this.open() - this.prepared().length);
  });
  readonly waiting = computed(() => this.files().some(({ decision, offer }) => decision?.outcome === 'waiting-list' && decision.sentAt && !offer));

  async order(applications: string[]) {
    const ordered = await this.commands.send(selectionRoutes.order, { params: { intake: this.intake() }, body: { applications } });
    if (ordered.ok) this.board.set(ordered.value);
    return ordered;
  }

  async setAutomaticNext(automaticNext: boolean) {
    const set = await this.commands.send(selectionRoutes.settings, { params: { intake: this.intake() }, body: { automaticNext } });
    if (set.ok) this.board.set(set.value);
    return set;
  }

  async send(firstCome: boolean) {
    const sent = await this.commands.send(selectionRoutes.send, {
      params: { intake: this.intake() },
      body: { decisions: this.ready().map(({ id }) => id), firstCome },
    });
    if (sent.ok) this.board.set(sent.value);
    return sent;
  }

  async sendOffer(offer: string) {
    const sent = await this.commands.send(selectionRoutes.sendOffer, { params: { offer } });
    this.shown.reload();
    return sent;
  }

  async offerNext() {
    const sent = await this.commands.send(selectionRoutes.offerNext, { params: { intake: this.intake() } });
    this.shown.reload();
    return sent;
  }
}
