import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Confirmation, Control, Field, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { LayoutForm } from './layout-form';
import { LayoutPreview } from './layout-preview';
import { LayoutStore } from './layout.store';
import { LayoutVersions } from './layout-versions';

/** How the papers of an organisation look, with the page itself beside. */
@Component({
  selector: 'pc-layout',
  imports: [Control, Field, LayoutForm, LayoutPreview, LayoutVersions, PageHead, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'warn($event)' },
  template: `
    <pc-page-head [title]="say('title.layout')" [lead]="say('layout.lead')" [crumbs]="[{ label: say('title.awards'), link: '/staff/awards' }]" />
    @if (store.organisations().length > 1) {
      <pc-field [label]="say('layout.organisation')" name="organisation">
        <select pcControl (change)="choose($any($event.target))">
          @for (one of store.organisations(); track one.organisation) {
            <option [value]="one.organisation" [selected]="one.organisation === store.organisation()">{{ one.name }}</option>
          }
        </select>
      </pc-field>
    }
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (store.draft(); as draft) {
      <div class="two even">
        <div class="stack">
          <pc-layout-form [draft]="draft" />
          <pc-layout-versions />
        </div>
        <aside [attr.aria-label]="say('layout.preview')">
          <pc-layout-preview [settings]="draft" [organisation]="store.organisation()" [jurisdiction]="store.jurisdiction()" />
        </aside>
      </div>
    }
  `,
})
export class LayoutPage {
  protected readonly store = inject(LayoutStore);
  private readonly confirmation = inject(Confirmation);
  protected readonly say = messagesFrom(awardMessages);

  /** Asked before the page is left with something unsaved. */
  async mayLeave(): Promise<boolean> {
    if (!this.store.changed()) return true;
    return this.confirmation.ask({ title: this.say('layout.leave-title'), consequence: this.say('layout.leave-text'), confirm: this.say('layout.leave') });
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.store.changed()) event.preventDefault();
  }

  protected async choose(select: HTMLSelectElement): Promise<void> {
    if (await this.mayLeave()) this.store.organisation.set(select.value);
    else select.value = this.store.organisation();
  }
}
