import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { KeyState } from '#award/domain';
import type { IssuingKeyView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, formats, Mark, type MarkKind, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { CompromiseForm } from './compromise-form';
import { KeysStore } from './keys.store';
import { refusalSignal } from './refusal-signal';
import { TouchedPapers } from './touched-papers';

const marks: Readonly<Record<KeyState, MarkKind>> = { live: 'met', retired: 'clock', compromised: 'stop' };

/** One key: what is known of it, and what can be done about it. */
@Component({
  selector: 'pc-issuing-key-card',
  imports: [CompromiseForm, Mark, Notice, TouchedPapers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './issuing-key-card.html',
  styles: `
    .card {
      display: grid;
      gap: 0.75rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    @media (max-width: 34rem) {
      dl.kv {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dl.kv dd {
        margin-bottom: 0.6rem;
      }
    }
    .row {
      flex-wrap: wrap;
    }
  `,
})
export class IssuingKeyCard {
  readonly key = input.required<IssuingKeyView>();
  private readonly store = inject(KeysStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly marks = marks;
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly declaring = signal(false);

  protected async rotate() {
    if (!(await this.sure('rotate'))) return;
    if (!this.refused.in(await this.store.rotate(this.key().id))) this.announcer.say(this.say('keys.rotated'));
  }

  protected async retire() {
    if (!(await this.sure('retire'))) return;
    if (!this.refused.in(await this.store.retire(this.key().id))) this.announcer.say(this.say('keys.retired-done'));
  }

  private sure(act: 'rotate' | 'retire'): Promise<boolean> {
    return this.confirmation.ask({ title: this.say(`keys.${act}`), consequence: this.say(`keys.${act}-means`), confirm: this.say(`keys.${act}`) });
  }
}
