import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { auditRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Control, draftOf, Empty, Field, messagesFrom, PageHead, Pager, ReadingState } from '#platform/ui';
import { CurrentSession, read } from '#platform/web-client';
import { Typed } from '../forms/typed';
import { OrganisationChoice } from '../team/organisation-choice';
import { actionNames } from './action-name';
import { AuditLines } from './audit-lines';
import { paged } from './paged';

/** The record of an organisation, for its administrators. */
@Component({
  selector: 'pc-audit',
  imports: [AuditLines, Control, Empty, Field, OrganisationChoice, PageHead, Pager, ReadingState, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit.page.html',
  styles: `
    .filters {
      align-items: end;
      gap: var(--pc-4);
    }
    .filters > pc-field {
      flex: 0 1 14rem;
    }
  `,
})
export class AuditPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly nameOf = actionNames();
  private readonly session = inject(CurrentSession);
  protected readonly organisations = computed(() => this.session.organisations('administrator'));
  protected readonly organisation = draftOf(() => this.organisations()[0]?.organisation ?? '');
  protected readonly zone = computed(() => this.organisations().find(({ organisation }) => organisation === this.organisation())?.timeZone);
  protected readonly action = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');

  private readonly filter = computed(() => [this.organisation(), this.action(), this.from(), this.to()].join('|'));
  /** Another filter begins at the newest line again. */
  private readonly cursor = linkedSignal<string, string | undefined>({ source: this.filter, computation: () => undefined });
  protected readonly reading = read(auditRoutes.ofOrganisation, () => {
    const query = { action: this.action() || undefined, from: this.from() || undefined, to: this.to() || undefined, cursor: this.cursor() };
    return this.organisation() ? { params: { organisation: this.organisation() }, query } : undefined;
  });
  protected readonly trail = paged(this.cursor, this.reading, this.filter);
  protected readonly actions = linkedSignal<readonly string[] | undefined, readonly string[]>({
    source: () => (this.reading.hasValue() ? this.reading.value().actions : undefined),
    computation: (now, previous) => now ?? previous?.value ?? [],
  });
}
