import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ShareView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Empty, formats, Mark, messagesFrom, Notice, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { CertificateStore } from './certificate.store';

/** The links there are: to whom, until when, how often opened; each can be taken back. */
@Component({
  selector: 'pc-share-list',
  imports: [Empty, Mark, Notice, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './share-list.html',
  styles: `
    :host {
      display: block;
    }
    .plain {
      list-style: none;
      padding: 0;
    }
    details ul {
      list-style: disc;
      padding-left: 1.25rem;
    }
    .spread {
      justify-content: space-between;
    }
    h2 {
      margin-bottom: 0.75rem;
    }
    h3 {
      overflow-wrap: anywhere;
    }
  `,
})
export class ShareList {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  /** Where the reader is: there is no organisation's clock to go by. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  protected async renew({ id, label }: ShareView) {
    const sure = await this.confirmation.ask({
      title: this.say('holder.renew-title', { label }),
      consequence: this.say('holder.renew-text'),
      confirm: this.say('holder.renew'),
    });
    if (sure) this.refused.in(await this.store.renew(id));
  }

  protected async withdraw({ id, label }: ShareView) {
    const sure = await this.confirmation.ask({
      title: this.say('holder.withdraw-title', { label }),
      consequence: this.say('holder.withdraw-text'),
      confirm: this.say('holder.withdraw'),
    });
    if (sure && !this.refused.in(await this.store.withdraw(id))) this.announcer.say(this.say('holder.withdrawn'));
  }
}
