import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { keyLife, linesPerBatch, linesPerKeyAndDay, longestKeyLabel } from '#award/domain';
import { employerKeyRoutes, type EmployerKeyView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Empty, Field, formats, Mark, type MarkKind, messagesFrom, Notice, ReadingState, ScrollFrame } from '#platform/ui';
import { Commands, read, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { EmployerHead } from './employer-head';
import { ToldOnce } from './told-once';

const marks: Readonly<Record<EmployerKeyView['state'], MarkKind>> = { open: 'met', expired: 'clock', withdrawn: 'note' };

/** Keys for an employer's own programs. */
@Component({
  selector: 'pc-employer-keys',
  imports: [Control, EmployerHead, Empty, Field, Mark, Notice, ReadingState, ScrollFrame, ToldOnce],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './keys.page.html',
  styles: `
    .apart {
      --sp: var(--pc-6, 2rem);
    }
    section h2 {
      margin-bottom: var(--pc-3);
    }
  `,
})
export class EmployerKeysPage {
  private readonly commands = inject(Commands);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly reading = read(employerKeyRoutes.list, () => ({}));
  protected readonly keys = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  protected readonly marks = marks;
  protected readonly limits = { lines: linesPerBatch, day: linesPerKeyAndDay };
  protected readonly lives = [30, 90, keyLife.standardDays, keyLife.longestDays] as const;
  protected readonly longest = longestKeyLabel;
  protected readonly label = signal('');
  protected readonly days = signal<number>(keyLife.standardDays);
  protected readonly fresh = signal('');
  protected readonly sending = signal(false);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.label().trim() ? this.say('employer.key.label-missing') : ''));

  protected async make(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return document.getElementById('key-label')?.focus();
    this.sending.set(true);
    const answer = await this.commands.send(employerKeyRoutes.make, { body: { label: this.label().trim(), days: this.days() } });
    this.sending.set(false);
    if (this.refused.in(answer) || !answer.ok) return;
    this.fresh.set(answer.value.key);
    this.label.set('');
    this.tried.set(false);
    this.reading.reload();
  }

  protected async withdraw({ id, label }: EmployerKeyView): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('employer.key.withdraw-of', { label }),
      consequence: this.say('employer.key.withdraw-consequence'),
      confirm: this.say('employer.key.withdraw'),
    });
    if (!sure || this.refused.in(await this.commands.send(employerKeyRoutes.withdraw, { params: { key: id } }))) return;
    this.announcer.say(this.say('employer.key.is-withdrawn'));
    this.reading.reload();
  }
}
