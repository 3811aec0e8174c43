import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { admissionMessages } from '#admission/domain/messages';
import { Announcer, Confirmation, ErrorSummary, formats, Icon, Mark, messagesFrom, PageHead, pageTitle, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { answerMarks, shownIn } from '../application/eligibility-nodes';
import { EligibilityTree } from '../application/eligibility-tree';
import { AskDocument, type DocumentAsked } from './ask-document';
import { EvidenceCheck } from './evidence-check';
import { StaffApplicationStore } from './staff-application.store';

/** One file for the staff: conditions with reasons and sources, documents to check, what was asked. Never the statement. */
@Component({
  selector: 'pc-staff-application',
  imports: [AskDocument, EligibilityTree, ErrorSummary, EvidenceCheck, Icon, Mark, PageHead, ReadingState],
  providers: [StaffApplicationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-application.html',
})
export class StaffApplicationPage {
  readonly application = input.required<string>();
  protected readonly store = inject(StaffApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly marks = answerMarks;
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly asking = signal(false);
  protected readonly refusal = signal('');
  protected readonly faults = computed(() => (this.refusal() ? [{ text: this.refusal() }] : []));
  protected readonly name = computed(() => {
    const candidate = this.store.opened()?.candidate;
    return candidate ? `${candidate.givenName} ${candidate.familyName}` : '';
  });
  protected readonly conditions = computed(() => {
    const file = this.store.opened();
    return file ? shownIn(file.eligibility, this.format).of : [];
  });
  protected readonly documents = computed(() => (this.store.opened()?.evidence ?? []).map(({ code, title }) => ({ code, title })));

  constructor() {
    effect(() => this.store.application.set(this.application()));
    pageTitle(() => this.store.opened()?.number);
  }

  protected title(document: string): string {
    const title = this.documents().find(({ code }) => code === document)?.title;
    return title ? this.format.text(title) : document;
  }

  protected async ask(asked: DocumentAsked) {
    const answer = await this.store.ask(asked);
    if (!answer.ok) return this.refusal.set(this.explain(answer.refusal));
    this.asking.set(false);
    this.announcer.say(this.say('evidence.asked-done', { count: answer.value.asked.length }));
  }

  protected async send() {
    const file = this.store.opened();
    const settled = file?.summary.answer === 'met';
    if (
      !settled &&
      !(await this.confirmation.ask({
        title: this.say('application.send-open-title'),
        consequence: this.say('application.send-open-text'),
        confirm: this.say('application.send-one'),
      }))
    )
      return;
    const sent = await this.store.sendToPanel();
    if (!sent.ok) return this.refusal.set(this.explain(sent.refusal));
    this.announcer.say(this.say('application.sent-to-panel', { count: sent.value.sent.length }));
  }
}
