import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { selectable } from '#award/domain';
import { type AwardLine, awardOrders, certificateRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { ariaSort, Empty, formats, Mark, type MarkKind, Menu, messagesFrom, PageHead, Pager, ReadingState, SortButton, type Sorting } from '#platform/ui';
import { addressFor } from '#platform/web-client';
import { AwardAction } from './award-action';
import { AwardLookup } from './award-lookup';
import { actsOpen, type AwardAct } from './award-steps';
import { AwardsStore } from './awards.store';
import { StaffPapers } from './staff-papers';
import { standingMarks } from './standing-marks';

const marks: Readonly<Record<AwardLine['state'], MarkKind>> = { 'in-preparation': 'clock', 'name-not-printable': 'wait', ...standingMarks };

@Component({
  selector: 'pc-awards',
  imports: [AwardAction, AwardLookup, Empty, Mark, Menu, PageHead, Pager, ReadingState, RouterLink, SortButton, StaffPapers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './awards.page.html',
})
export class AwardsPage {
  protected readonly store = inject(AwardsStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly selectable = selectable;
  protected readonly marks = marks;
  /** The award being acted on, if any: another one opens a fresh form. */
  protected readonly chosen = signal<readonly { readonly line: AwardLine; readonly act: AwardAct }[]>([]);
  protected readonly actsOpen = actsOpen;
  protected readonly ariaSort = ariaSort;
  /** There is something to look up, or was before the question narrowed it. */
  protected readonly lookable = computed(() => this.store.items().length > 0 || this.store.filtered());

  /** The award whose papers are handed out, if any. */
  protected readonly handedOut = signal<readonly AwardLine[]>([]);

  protected sort({ column, descending }: Sorting): void {
    const order = awardOrders.find((one) => one === column);
    if (order) this.store.sorting.set({ column: order, descending });
  }

  /** What is no longer in force is not handed out anew. */
  protected inHand = ({ state }: AwardLine): boolean => state === 'valid' || state === 'provisional' || state === 'expired';

  protected document = (certificate: string): string => addressFor(certificateRoutes.document, { params: { certificate }, query: {} });
}
