import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { RenewalView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Empty, Field, formats, Mark, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { RenewalHours } from './renewal-hours';
import { RenewalsStore } from './renewal.store';

/** Whose award ends when, what they wrote down for renewing it, and the renewal itself. */
@Component({
  selector: 'pc-renewals',
  imports: [Control, Empty, Field, Mark, Notice, PageHead, ReadingState, RenewalHours],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './renewals.page.html',
  styles: `
    article {
      display: grid;
      gap: 0.75rem;
    }
    ul {
      list-style: none;
    }
    li {
      padding: 0.5rem 0;
      border-top: 1px solid var(--pc-line);
    }
  `,
})
export class RenewalsPage {
  protected readonly store = inject(RenewalsStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly marks = { early: 'clock', open: 'note', late: 'stop' } as const;
  /** The line for which a reason is being written. */
  protected readonly refusing = signal('');
  protected readonly reason = signal('');

  protected async decide(activity: string, accepted: boolean) {
    if (this.refused.in(await this.store.decide(activity, accepted, accepted ? '' : this.reason().trim()))) return;
    this.refusing.set('');
    this.reason.set('');
    this.announcer.say(this.say('renewal.decided', { accepted: `${accepted}` }));
  }

  protected async renew({ certificate, holder }: RenewalView) {
    const sure = await this.confirmation.ask({
      title: this.say('renewal.renew-of', { holder }),
      consequence: this.say('renewal.renew-means'),
      confirm: this.say('renewal.renew'),
    });
    if (!sure || this.refused.in(await this.store.renew(certificate))) return;
    this.announcer.say(this.say('renewal.renewed'));
  }
}
