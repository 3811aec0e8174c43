import { computed, DestroyRef, effect, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { countWords } from '#admission/domain';
import { statementRoutes } from '#admission/domain/contract';
import type { LocalDate } from '#kernel';
import { draftOf, KeptDrafts } from '#platform/ui';
import { Commands, read } from '#platform/web-client';
import { Autosave } from './autosave';

/** One's own statement while it is being written. */
@Injectable()
export class StatementStore {
  private readonly commands = inject(Commands);
  private other = 0;
  readonly application = signal('');
  readonly page = read(statementRoutes.own, () => (this.application() ? { params: this.params } : undefined));
  readonly opened = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  /** The same, but for answers that were on their way while something newer was saved. */
  private readonly known = linkedSignal<ReturnType<typeof this.opened>, ReturnType<typeof this.opened>>({
    source: this.opened,
    computation: (now, before) => (now && this.autosave.late(now.version) ? before?.value : now),
  });
  readonly text = draftOf(() => this.known()?.text ?? '', this.application);
  readonly words = computed(() => countWords(this.text()));
  readonly disclosedUntil = linkedSignal(() => this.opened()?.disclosedUntil ?? null);
  readonly autosave = new Autosave<string>(inject(KeptDrafts), {
    name: () => `statement:${this.application()}`,
    send: async (text, version) => {
      const answer = await this.commands.send(statementRoutes.save, { params: this.params, body: { text }, version });
      if (answer.ok) this.text.saved(text);
      return answer;
    },
  });

  constructor() {
    effect(() => {
      const opened = this.opened();
      if (opened?.editable) this.autosave.open(opened.version, opened.text);
    });
    inject(DestroyRef).onDestroy(() => this.autosave.leave());
  }

  write(text: string): void {
    this.text.set(text);
    this.autosave.change(text);
  }

  takeKept(): void {
    const found = this.autosave.found();
    this.autosave.found.set(undefined);
    if (found !== undefined) this.write(found);
    void this.autosave.flush();
  }

  takeSaved(): void {
    this.autosave.forget();
    this.text.restart();
    this.page.reload();
  }

  /** What the server holds at this moment, without touching what is being written. */
  async saved(): Promise<string> {
    const now = await this.commands.send(statementRoutes.own, { params: this.params });
    if (now.ok) this.other = now.value.version;
    return now.ok ? now.value.text : '';
  }

  /** After comparing: this window's words replace the others, knowingly. */
  async keepMine(): Promise<void> {
    this.autosave.continueFrom(this.other);
    await this.autosave.flush();
  }

  /** Until which day it may be read; `null` takes the agreement back. */
  async disclose(until: LocalDate | null) {
    await this.autosave.flush();
    const told = await this.commands.send(statementRoutes.disclose, { params: this.params, body: { until } });
    if (told.ok) this.disclosedUntil.set(told.value.disclosedUntil);
    return told;
  }

  async withdraw() {
    const withdrawn = await this.commands.send(statementRoutes.withdraw, { params: this.params });
    if (withdrawn.ok) this.takeSaved();
    return withdrawn;
  }

  private get params() {
    return { application: this.application() };
  }
}
