import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { panelRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, Icon, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { Commands, read, refusalsFrom } from '#platform/web-client';
import { PanelFileRow } from './panel-file-row';

/** Who sits on the panel, who reads what, and how far that is. No score is on it. */
@Component({
  selector: 'pc-panel-lead',
  imports: [Empty, Icon, Notice, PageHead, PanelFileRow, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel-lead.html',
})
export class PanelLeadPage {
  readonly intake = input.required<string>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly commands = inject(Commands);
  protected readonly shown = read(panelRoutes.show, () => ({ params: { intake: this.intake() } }));
  /** What the server said last: of the page, then of each command. */
  protected readonly panel = linkedSignal(() => (this.shown.hasValue() ? this.shown.value() : undefined));
  protected readonly refusal = signal('');
  protected readonly chosen = signal('');
  protected readonly unassigned = computed(() => this.panel()?.files.filter(({ stage }) => stage === 'to-assign').length ?? 0);

  protected async name() {
    if (!this.chosen()) return;
    const named = await this.commands.send(panelRoutes.name, { params: { intake: this.intake() }, body: { account: this.chosen() } });
    this.refusal.set(named.ok ? '' : this.explain(named.refusal));
    if (named.ok) this.panel.set(named.value);
    this.chosen.set('');
  }

  protected async remove(account: string) {
    const removed = await this.commands.send(panelRoutes.remove, { params: { intake: this.intake(), account } });
    this.refusal.set(removed.ok ? '' : this.explain(removed.refusal));
    if (removed.ok) this.panel.set(removed.value);
  }

  protected async spread() {
    const spread = await this.commands.send(panelRoutes.spread, { params: { intake: this.intake() } });
    this.refusal.set(spread.ok ? '' : this.explain(spread.refusal));
    if (spread.ok) this.panel.set(spread.value);
  }

  protected async assign(application: string, readers: string[]) {
    const assigned = await this.commands.send(panelRoutes.assign, { params: { intake: this.intake(), application }, body: { readers } });
    this.refusal.set(assigned.ok ? '' : this.explain(assigned.refusal));
    if (assigned.ok) this.panel.set(assigned.value);
  }

  protected async askThird(application: string, reader: string) {
    const asked = await this.commands.send(panelRoutes.askThird, { params: { intake: this.intake(), application }, body: { reader } });
    this.refusal.set(asked.ok ? '' : this.explain(asked.refusal));
    if (asked.ok) this.panel.set(asked.value);
  }

  protected choose({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.chosen.set(target.value);
  }
}
