import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { longestFollowLabel } from '#award/domain';
import { employerFollowRoutes, type FollowView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Empty, Field, formats, Mark, messagesFrom, Notice, ReadingState, ScrollFrame } from '#platform/ui';
import { Commands, read, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { standingMarks } from '../standing-marks';
import { EmployerHead } from './employer-head';

/** Certificates an employer follows, each by a link that its holder gave. */
@Component({
  selector: 'pc-employer-follows',
  imports: [Control, EmployerHead, Empty, Field, Mark, Notice, ReadingState, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './follows.page.html',
  styles: `
    .apart {
      --sp: var(--pc-6, 2rem);
    }
    .id {
      overflow-wrap: anywhere;
      font-weight: 400;
    }
    section h2 {
      margin-bottom: var(--pc-3);
    }
  `,
})
export class EmployerFollowsPage {
  private readonly commands = inject(Commands);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly reading = read(employerFollowRoutes.list, () => ({}));
  protected readonly follows = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  protected readonly marks = standingMarks;
  protected readonly longest = longestFollowLabel;
  protected readonly address = signal('');
  protected readonly label = signal('');
  protected readonly sending = signal(false);
  private readonly tried = signal(false);
  protected readonly addressFault = computed(() => (this.tried() && !this.address().trim() ? this.say('employer.follow.address-missing') : ''));
  protected readonly labelFault = computed(() => (this.tried() && !this.label().trim() ? this.say('employer.follow.label-missing') : ''));

  protected async follow(): Promise<void> {
    this.tried.set(true);
    const wrong = this.addressFault() ? 'follow-address' : this.labelFault() ? 'follow-label' : undefined;
    if (wrong) return document.getElementById(wrong)?.focus();
    this.sending.set(true);
    const answer = await this.commands.send(employerFollowRoutes.follow, { body: { address: this.address().trim(), label: this.label().trim() } });
    this.sending.set(false);
    if (this.refused.in(answer)) return;
    this.tried.set(false);
    this.address.set('');
    this.label.set('');
    this.announcer.say(this.say('employer.follow.begun'));
    this.reading.reload();
  }

  protected async stop({ id, label }: FollowView): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('employer.follow.stop-of', { label }),
      consequence: this.say('employer.follow.stop-consequence'),
      confirm: this.say('employer.follow.stop'),
    });
    if (!sure || this.refused.in(await this.commands.send(employerFollowRoutes.stop, { params: { follow: id } }))) return;
    this.announcer.say(this.say('employer.follow.stopped'));
    this.reading.reload();
  }
}
