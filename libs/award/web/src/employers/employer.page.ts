import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { EmployerHead } from './employer-head';
import { EmployerStore } from './employer.store';
import { OpenSpace } from './open-space';
import { SendList } from './send-list';
import { SentLists } from './sent-lists';

/** Where an employer begins: the space is opened, or a list is sent. */
@Component({
  selector: 'pc-employer',
  imports: [EmployerHead, OpenSpace, PageHead, ReadingState, SendList, SentLists],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (store.employer(); as employer) {
      <pc-employer-head [title]="say('employer.send.title')" [above]="employer.name" />
      <div class="stack apart">
        <pc-send-list />
        <pc-sent-lists />
      </div>
    } @else if (store.employer() === null) {
      <div class="narrow">
        <pc-page-head [title]="say('title.employer')" [lead]="say('employer.lead')" />
        <pc-open-space />
      </div>
    }
  `,
  styles: `
    .apart {
      --sp: var(--pc-6, 2rem);
    }
  `,
})
export class EmployerPage {
  protected readonly store = inject(EmployerStore);
  protected readonly say = messagesFrom(awardMessages);
}
