import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { KeysStore } from './keys.store';
import { OrganisationKeyList } from './organisation-key-list';

@Component({
  selector: 'pc-keys',
  imports: [OrganisationKeyList, PageHead, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('title.keys')" [lead]="say('keys.lead')" [crumbs]="[{ label: say('title.awards'), link: '/staff/awards' }]" />
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (store.reading.hasValue()) {
      <div class="stack">
        @for (one of store.reading.value().items; track one.organisation) {
          <pc-organisation-key-list [organisation]="one" />
        }
      </div>
    }
  `,
})
export class KeysPage {
  protected readonly store = inject(KeysStore);
  protected readonly say = messagesFrom(awardMessages);
}
