import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, CurrentLanguage, formats, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { addressFor, refusalsFrom } from '#platform/web-client';
import { AgreementText, type InternshipView } from '../shared/agreement-text';
import { ReportText } from '../shared/report-text';
import { SignForm } from '../shared/sign-form';
import { Days } from './days';
import { HoursSoFar } from './hours-so-far';
import { InternshipStore } from './internship.store';
import { NoteDay } from './note-day';

/** A learner's internship: sign first, then note days, and see what counts. */
@Component({
  selector: 'pc-internship',
  imports: [AgreementText, Days, HoursSoFar, NoteDay, Notice, PageHead, ReadingState, ReportText, SignForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './internship.html',
})
export class InternshipPage {
  /** From the address. */
  readonly internship = input.required<string>();
  protected readonly say = messagesFrom(placementMessages);
  protected readonly format = formats();
  protected readonly store = inject(InternshipStore);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);
  private readonly language = inject(CurrentLanguage).now;
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly correcting = signal<InternshipView['entries'][number] | undefined>(undefined);
  protected readonly document = computed(() =>
    addressFor(internshipRoutes.document, { params: { internship: this.internship() }, query: { language: this.language() } }),
  );
  protected readonly mustSign = computed(() => {
    const shown = this.store.internship();
    return shown?.signsAs === 'learner' && shown.stage === 'to-sign' && !shown.signatures.some(({ party }) => party === 'learner');
  });

  constructor() {
    effect(() => this.store.id.set(this.internship()));
  }

  protected async sign(name: string) {
    this.busy.set(true);
    const outcome = await this.store.sign(name);
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (outcome.ok) this.announcer.say(this.say('sign.done'));
  }
}
