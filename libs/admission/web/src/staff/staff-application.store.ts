import { computed, inject, Injectable, signal } from '@angular/core';
import { evidenceRoutes, staffApplicationRoutes } from '#admission/domain/contract';
import type { LocalDate } from '#kernel';
import { Commands, Downloads, read } from '#platform/web-client';
import type { DocumentAsked } from './ask-document';

/** One file as the staff works on it. */
@Injectable()
export class StaffApplicationStore {
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  readonly application = signal('');
  readonly file = read(staffApplicationRoutes.find, () => (this.application() ? { params: { application: this.application() } } : undefined));
  readonly opened = computed(() => (this.file.hasValue() ? this.file.value() : undefined));

  async check(document: string, check: { readonly accepted: boolean; readonly reason?: string; readonly issuedOn?: LocalDate }) {
    const checked = await this.commands.send(evidenceRoutes.check, { params: { application: this.application(), document }, body: check });
    if (checked.ok) this.file.reload();
    return checked;
  }

  async ask({ document, dueOn, note }: DocumentAsked) {
    const body = { applications: [this.application()], document, dueOn, ...(note && { note }) };
    const asked = await this.commands.send(staffApplicationRoutes.request, { params: { intake: this.opened()?.intake.id ?? '' }, body });
    if (asked.ok) this.file.reload();
    return asked;
  }

  /** One file, knowingly, whatever is still open in it. */
  async sendToPanel() {
    const body = { applications: [this.application()], whatever: true };
    const sent = await this.commands.send(staffApplicationRoutes.sendToPanel, { params: { intake: this.opened()?.intake.id ?? '' }, body });
    if (sent.ok) this.file.reload();
    return sent;
  }

  open = (document: string) => this.downloads.save(evidenceRoutes.download, { params: { application: this.application(), document } });
}
