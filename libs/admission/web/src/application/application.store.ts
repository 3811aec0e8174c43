import { computed, DestroyRef, effect, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type ApplicationAnswers, noAnswers } from '#admission/domain';
import { applicationRoutes, evidenceRoutes } from '#admission/domain/contract';
import { draftOf, KeptDrafts } from '#platform/ui';
import { Commands, Downloads, read } from '#platform/web-client';
import { Autosave } from './autosave';

/** One's own application: read once, saved as it is filled in. */
@Injectable()
export class ApplicationStore {
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  readonly application = signal('');
  readonly file = read(applicationRoutes.find, () => (this.application() ? { params: this.params } : undefined));
  readonly opened = computed(() => (this.file.hasValue() ? this.file.value() : undefined));
  /** The same, but for answers that were on their way while something newer was saved. */
  private readonly known = linkedSignal<ReturnType<typeof this.opened>, ReturnType<typeof this.opened>>({
    source: this.opened,
    computation: (now, before) => (now && this.autosave.late(now.version) ? before?.value : now),
  });
  readonly answers = draftOf<ApplicationAnswers>(() => this.known()?.answers ?? noAnswers, this.application);
  readonly autosave = new Autosave<ApplicationAnswers>(inject(KeptDrafts), {
    name: () => `application:${this.application()}`,
    send: async (body, version) => {
      const answer = await this.commands.send(applicationRoutes.save, { params: this.params, body: { ...body, levels: [...body.levels] }, version });
      if (answer.ok) this.answers.saved(body);
      return answer;
    },
  });

  constructor() {
    effect(() => {
      const opened = this.opened();
      if (opened) this.autosave.open(opened.version, opened.answers);
    });
    inject(DestroyRef).onDestroy(() => this.autosave.leave());
  }

  change(part: Partial<ApplicationAnswers>): void {
    this.answers.update((answers) => ({ ...answers, ...part }));
    this.autosave.change(this.answers());
  }

  /** What was kept on this device counts, and is saved. */
  takeKept(): void {
    const found = this.autosave.found();
    if (found) this.change(found);
    this.autosave.found.set(undefined);
    void this.autosave.flush();
  }

  /** What the server has counts. */
  takeSaved(): void {
    this.autosave.forget();
    this.answers.restart();
    this.file.reload();
  }

  async join(document: string, picked: File, progress: (percent: number) => void) {
    await this.autosave.flush();
    const joined = await this.commands.send(
      evidenceRoutes.join,
      { params: { ...this.params, document }, query: {}, body: new Uint8Array(await picked.arrayBuffer()) },
      progress,
    );
    if (joined.ok) this.file.reload();
    return joined;
  }

  async remove(document: string) {
    await this.autosave.flush();
    const removed = await this.commands.send(evidenceRoutes.remove, { params: { ...this.params, document } });
    if (removed.ok) this.file.reload();
    return removed;
  }

  download = (document: string) => this.downloads.save(evidenceRoutes.download, { params: { ...this.params, document } });

  async submit() {
    const sent = await this.commands.send(applicationRoutes.submit, { params: this.params });
    if (sent.ok) this.file.reload();
    return sent;
  }

  async withdraw() {
    const withdrawn = await this.commands.send(applicationRoutes.withdraw, { params: this.params });
    if (withdrawn.ok) this.autosave.forget();
    return withdrawn;
  }

  private get params() {
    return { application: this.application() };
  }
}
