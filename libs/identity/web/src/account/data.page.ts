import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { accountRoutes, auditRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Icon, messagesFrom, Notice, PageHead, Pager, ReadingState } from '#platform/ui';
import { Downloads, read, refusalsFrom } from '#platform/web-client';
import { AuditLines } from '../record/audit-lines';
import { paged } from '../record/paged';

/** What the account keeps of the person, and what was done with it. */
@Component({
  selector: 'pc-data',
  imports: [AuditLines, Icon, Notice, PageHead, Pager, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <pc-page-head [title]="say('page.data')" [lead]="say('data.lead')" [crumbs]="[{ label: say('page.account'), link: '/account' }]" />
      <div class="card stack measure">
        <p>{{ say('data.download.text') }}</p>
        <p>
          <button type="button" class="btn primary" (click)="save()"><pc-icon name="download" />{{ say('data.download') }}</button>
        </p>
        @if (refusal()) {
          <pc-notice kind="plain"
            ><p role="status">{{ refusal() }}</p></pc-notice
          >
        }
        <p>
          <a routerLink="/account/erasure">{{ say('data.erase') }}</a>
        </p>
      </div>
      <section class="stack" aria-labelledby="data-actions">
        <h2 id="data-actions">{{ say('data.actions') }}</h2>
        <p class="muted">{{ say('data.actions.text') }}</p>
        @if (trail.items().length) {
          <pc-audit-lines [label]="say('data.actions.list')" [lines]="trail.items()" />
          <pc-pager [shown]="trail.items().length" [hasMore]="trail.hasMore()" (more)="trail.more()" />
        } @else {
          <pc-reading [of]="reading" (again)="reading.reload()" />
        }
      </section>
    </div>
  `,
})
export class DataPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly refusal = signal('');
  private readonly cursor = signal<string | undefined>(undefined);
  protected readonly reading = read(auditRoutes.mine, () => ({ query: { cursor: this.cursor() } }));
  protected readonly trail = paged(this.cursor, this.reading, () => 'mine');
  private readonly explain = refusalsFrom(identityMessages);
  private readonly downloads = inject(Downloads);

  protected async save(): Promise<void> {
    const answer = await this.downloads.save(accountRoutes.download, {});
    this.refusal.set(answer.ok ? '' : this.explain(answer.refusal));
  }
}
