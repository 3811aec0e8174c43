import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { DeliveryView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import {
  Announcer,
  Confirmation,
  Control,
  draftOf,
  Empty,
  Field,
  formats,
  Icon,
  Mark,
  type MarkKind,
  messagesFrom,
  Notice,
  ReadingState,
  ScrollFrame,
} from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { CurrentZone } from './current-zone';
import { EmployerHead } from './employer-head';
import { ToldOnce } from './told-once';
import { WebhookStore } from './webhook.store';

const marks: Readonly<Record<DeliveryView['state'], MarkKind>> = { waiting: 'clock', delivered: 'met', 'given-up': 'stop' };

/** The address where an employer's own server hears of changes, its secret, and how messages went. */
@Component({
  selector: 'pc-employer-webhook',
  imports: [Control, EmployerHead, Empty, Field, Icon, Mark, Notice, ReadingState, ScrollFrame, ToldOnce],
  providers: [WebhookStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhook.page.html',
  styles: `
    .apart {
      --sp: var(--pc-6, 2rem);
    }
    section h2 {
      margin-bottom: var(--pc-3);
    }
  `,
})
export class EmployerWebhookPage {
  protected readonly store = inject(WebhookStore);
  protected readonly zone = inject(CurrentZone);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly marks = marks;
  protected readonly address = draftOf(() => this.store.webhook()?.address ?? '');
  protected readonly sending = signal(false);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !/^https?:\/\/\S+$/.test(this.address().trim()) ? this.say('refusal.address-malformed') : ''));

  protected async set(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return document.getElementById('webhook-address')?.focus();
    this.sending.set(true);
    const refused = this.refused.in(await this.store.set(this.address().trim()));
    this.sending.set(false);
    if (!refused) this.tried.set(false);
  }

  protected async rotate(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('employer.webhook.rotate'),
      consequence: this.say('employer.webhook.rotate-consequence'),
      confirm: this.say('employer.webhook.rotate'),
    });
    if (sure) this.refused.in(await this.store.rotate());
  }

  protected async ping(): Promise<void> {
    if (this.refused.in(await this.store.ping())) return;
    this.announcer.say(this.say('employer.webhook.pinged'));
    this.store.lookAgain();
  }

  protected async remove(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('employer.webhook.remove'),
      consequence: this.say('employer.webhook.remove-consequence'),
      confirm: this.say('employer.webhook.remove'),
    });
    if (sure && !this.refused.in(await this.store.remove())) this.announcer.say(this.say('employer.webhook.removed'));
  }

  /** What went wrong, in words; the number is for whoever runs the receiving server. */
  protected why({ fault, status }: DeliveryView): string {
    return fault ? this.say(`employer.webhook.fault.${fault}`, { status: status ?? 0 }) : '';
  }
}
