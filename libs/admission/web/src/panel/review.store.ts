import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { emptyReview, type Review, type Score } from '#admission/domain';
import { reviewRoutes } from '#admission/domain/contract';
import { KeptDrafts, type Saving } from '#platform/ui';
import { Commands, read } from '#platform/web-client';

const PAUSE = 800;

/** One file's reading and the review being written: saved at every pause, kept on the device when it cannot be sent. */
@Injectable()
export class ReviewStore {
  private readonly commands = inject(Commands);
  private readonly kept = inject(KeptDrafts);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();

  readonly application = signal('');
  readonly file = read(reviewRoutes.open, () => (this.application() ? { params: { application: this.application() } } : undefined));
  readonly opened = computed(() => (this.file.hasValue() ? this.file.value() : undefined));
  readonly given = computed(() => this.opened()?.review.givenAt ?? null);
  readonly review = linkedSignal<Review>(() => this.restored() ?? this.opened()?.review ?? emptyReview);
  readonly saving = signal<Saving>({ state: 'idle' });
  /** Another window saved a later version: this one's words stay on the page. */
  readonly overtaken = signal(false);
  private readonly version = linkedSignal(() => this.opened()?.review.version ?? 0);

  score(code: string, value: Score) {
    this.review.update(({ scores, reasons }) => ({ scores: { ...scores, [code]: value }, reasons }));
    this.later();
  }

  reason(code: string, text: string) {
    this.review.update(({ scores, reasons }) => ({ scores, reasons: { ...reasons, [code]: text } }));
    this.later();
  }

  /** Saves now what was written, then gives the review. */
  async give() {
    await this.flush();
    const given = await this.commands.send(reviewRoutes.give, { params: { application: this.application() } });
    if (given.ok) this.file.reload();
    return given;
  }

  recuse() {
    return this.commands.send(reviewRoutes.recuse, { params: { application: this.application() } });
  }

  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => this.save());
    return this.sending;
  }

  private later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  private async save(): Promise<void> {
    const { scores, reasons } = this.review();
    if (this.given() || this.overtaken() || !this.opened()) return;
    this.saving.set({ state: 'saving' });
    const saved = await this.commands.send(reviewRoutes.save, {
      params: { application: this.application() },
      body: { scores, reasons },
      version: this.version(),
    });
    if (saved.ok) {
      this.version.set(saved.value.version);
      this.saving.set({ state: 'saved', at: saved.value.savedAt ?? '' });
      this.kept.drop(this.name);
      return;
    }
    this.overtaken.set(saved.refusal.code === 'changed-meanwhile');
    this.saving.set({ state: saved.refusal.code === 'not-signed-in' ? 'session' : 'kept' });
    this.kept.keep(this.name, JSON.stringify({ scores, reasons }));
  }

  private restored(): Review | undefined {
    const found = this.opened() && !this.given() ? this.kept.find(this.name) : undefined;
    return found ? (JSON.parse(found.text) as Review) : undefined;
  }

  private get name(): string {
    return `review:${this.application()}`;
  }
}
