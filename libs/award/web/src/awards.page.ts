import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { selectable } from '#award/domain';
import { type AwardLine, certificateRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Empty, formats, Mark, type MarkKind, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { addressFor } from '#platform/web-client';
import { AwardAction } from './award-action';
import { AwardsStore } from './awards.store';

const marks: Readonly<Record<AwardLine['state'], MarkKind>> = { 'in-preparation': 'clock', 'name-not-printable': 'wait', valid: 'met', revoked: 'stop' };

@Component({
  selector: 'pc-awards',
  imports: [AwardAction, Empty, Mark, PageHead, ReadingState],
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
  protected readonly chosen = signal<readonly AwardLine[]>([]);

  protected document = (certificate: string): string => addressFor(certificateRoutes.document, { params: { certificate } });
}
