import { computed, inject, Injectable, signal } from '@angular/core';
import { staffApplicationRoutes } from '#admission/domain/contract';
import type { LocalDate } from '#kernel';
import type { Sorting } from '#platform/ui';
import { Commands, Downloads, read } from '#platform/web-client';
import { type BoardFilter, boardLines, countsOf, readyForPanel } from './board-lines';

const PAGE = 50;

/** Applications of one intake, read at once; searching, sorting and choosing happen here. */
@Injectable()
export class IntakeBoardStore {
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  readonly intake = signal('');
  readonly board = read(staffApplicationRoutes.list, () => (this.intake() ? { params: this.params } : undefined));
  readonly opened = computed(() => (this.board.hasValue() ? this.board.value() : undefined));
  readonly filter = signal<BoardFilter>({ search: '', answer: '', lacking: '' });
  readonly sorting = signal<Sorting>({ column: 'person', descending: false });
  readonly pages = signal(1);
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly all = computed(() => this.opened()?.items ?? []);
  readonly counts = computed(() => countsOf(this.all()));
  readonly wanted = computed(() => boardLines(this.all(), this.filter(), this.sorting()));
  readonly shown = computed(() => this.wanted().slice(0, this.pages() * PAGE));
  readonly selection = computed(() => this.all().filter(({ id }) => this.chosen().has(id)));
  readonly ready = computed(() => readyForPanel(this.selection()));
  readonly staying = computed(() => this.selection().filter((line) => !this.ready().includes(line)));

  choose(id: string): void {
    const now = new Set(this.chosen());
    if (!now.delete(id)) now.add(id);
    this.chosen.set(now);
  }

  chooseShown(): void {
    const ids = this.shown().map(({ id }) => id);
    this.chosen.set(ids.every((id) => this.chosen().has(id)) ? new Set() : new Set(ids));
  }

  unchoose(): void {
    this.chosen.set(new Set());
  }

  async ask(document: string, dueOn: LocalDate, note: string) {
    const body = { applications: [...this.chosen()], document, dueOn, ...(note && { note }) };
    const asked = await this.commands.send(staffApplicationRoutes.request, { params: this.params, body });
    if (asked.ok) this.done();
    return asked;
  }

  async sendToPanel() {
    const body = { applications: this.ready().map(({ id }) => id), whatever: false };
    const sent = await this.commands.send(staffApplicationRoutes.sendToPanel, { params: this.params, body });
    if (sent.ok) this.done();
    return sent;
  }

  export = (language: 'fr' | 'en') => this.downloads.save(staffApplicationRoutes.export, { params: this.params, query: { language } });

  private done(): void {
    this.unchoose();
    this.board.reload();
  }

  private get params() {
    return { intake: this.intake() };
  }
}
