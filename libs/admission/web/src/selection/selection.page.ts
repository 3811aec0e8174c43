import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { selectionFileView } from '#admission/domain/contract';
import { type AdmissionMessage, admissionMessages } from '#admission/domain/messages';
import { Announcer, Confirmation, Empty, formats, Icon, Mark, type MarkKind, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import type * as z from 'zod';
import { SelectionStore } from './selection.store';

type File = z.output<typeof selectionFileView>;
type Told = { readonly ok: true } | { readonly ok: false; readonly refusal: Parameters<ReturnType<typeof refusalsFrom<AdmissionMessage>>>[0] };

const eligibilityMarks = { met: 'met', 'not-met': 'stop', undetermined: 'wait' } as const satisfies Record<File['eligibility']['answer'], MarkKind>;

/** Settled files in order, what was decided, what is ready to leave. Decisions are taken file by file, on a page each. */
@Component({
  selector: 'pc-selection',
  imports: [Empty, Icon, Mark, Notice, PageHead, ReadingState, RouterLink],
  providers: [SelectionStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './selection.html',
  styles: `
    section,
    pc-notice {
      margin-top: var(--pc-5);
    }
  `,
})
export class SelectionPage {
  readonly intake = input.required<string>();
  protected readonly store = inject(SelectionStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly eligibilityMarks = eligibilityMarks;
  protected readonly refusal = signal('');

  constructor() {
    effect(() => this.store.intake.set(this.intake()));
  }

  protected score = (file: File, code: string): string => (file.settled[code] === undefined ? '–' : this.format.number(file.settled[code]));
  protected total = (file: File): string => (file.total === null ? '–' : this.format.number(file.total));

  /** Puts this file first among those it is tied with; the others stay tied. */
  protected async first({ application, number }: File) {
    const sure = await this.confirmation.ask({
      title: this.say('selection.tieTitle', { number }),
      consequence: this.say('selection.tieText'),
      confirm: this.say('selection.tieConfirm'),
    });
    if (sure) this.tell(await this.store.order([application]), 'selection.tieDone');
  }

  protected async send() {
    const ready = this.store.ready();
    const offers = ready.filter(({ outcome }) => outcome === 'offer').length;
    const firstCome = offers > this.store.left();
    const counts = { count: ready.length, offers, places: this.store.left(), refusals: ready.filter(({ outcome }) => outcome === 'refusal').length };
    const consequence = this.say(firstCome ? 'selection.sendFirstCome' : 'selection.sendText', counts);
    const sure = await this.confirmation.ask({ title: this.say('selection.sendTitle', counts), consequence, confirm: this.say('selection.send', counts) });
    if (sure) this.tell(await this.store.send(firstCome), 'selection.sendDone');
  }

  protected async sendOffer(offer: string) {
    this.tell(await this.store.sendOffer(offer), 'selection.offerDone');
  }

  protected async offerNext() {
    this.tell(await this.store.offerNext(), 'selection.offerDone');
  }

  protected async automatic({ target }: Event) {
    if (target instanceof HTMLInputElement) this.tell(await this.store.setAutomaticNext(target.checked), 'selection.automaticDone');
  }

  private tell(answer: Told, done: AdmissionMessage) {
    this.refusal.set(answer.ok ? '' : this.explain(answer.refusal));
    if (answer.ok) this.announcer.say(this.say(done));
  }
}
