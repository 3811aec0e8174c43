import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineCode } from '#admission/domain';
import { admissionMessages } from '#admission/domain/messages';
import { Confirmation, formats, Icon, Mark, messagesFrom, Notice, PageHead, pageTitle, type PathStep, ReadingState, Timeline } from '#platform/ui';
import { CurrentSession, refusalsFrom } from '#platform/web-client';
import { ApplicationStore } from './application.store';

const pages: Partial<Readonly<Record<string, string>>> = { contact: 'contact', conditions: 'conditions', statement: 'statement', sending: 'review' };

/** Where I stand, what is next, whom to ask. */
@Component({
  selector: 'pc-application',
  imports: [Icon, Mark, Notice, PageHead, ReadingState, RouterLink, Timeline],
  providers: [ApplicationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './application.html',
  styles: `
    .path {
      margin-top: var(--pc-5);
    }
    .open-one {
      display: flex;
      gap: 0.7rem;
      align-items: flex-start;
      margin-top: var(--pc-2);
    }
    .readers li {
      display: flex;
      gap: 0.7rem;
    }
    .act {
      margin-top: var(--pc-3);
    }
  `,
})
export class ApplicationPage {
  readonly application = input.required<string>();
  /** Just sent: the receipt is shown. */
  readonly sent = input<string | undefined>(undefined);
  protected readonly store = inject(ApplicationStore);
  protected readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  protected readonly refusal = signal('');
  protected readonly stage = computed(() => (this.store.opened()?.stage ?? 'draft').replace('-', ''));
  protected readonly openRequests = computed(() => (this.store.opened()?.requests ?? []).filter(({ answeredAt }) => !answeredAt));
  protected readonly now = computed(() => this.store.opened()?.timeline.find(({ state }) => state === 'now')?.code);
  protected readonly decided = computed(() => ['offered', 'waiting-listed', 'accepted', 'declined', 'refused'].includes(this.store.opened()?.stage ?? ''));
  protected readonly withdrawable = computed(() => !['accepted', 'declined', 'refused', 'withdrawn'].includes(this.store.opened()?.stage ?? 'withdrawn'));
  protected readonly steps = computed<readonly PathStep[]>(() => {
    const file = this.store.opened();
    const contact = file?.intake.contacts[0];
    return (file?.timeline ?? []).map(({ code, state }) => ({
      code,
      state,
      title: this.say('application.step', { code }),
      text: this.textOf(code, state),
      ...(contact && code !== 'contact' && code !== 'decision' && { contact: { name: contact.name, role: contact.role, email: contact.email } }),
    }));
  });

  constructor() {
    effect(() => this.store.application.set(this.application()));
    pageTitle(() => this.store.opened()?.intake.title);
  }

  protected pageOf = (code: string): string | undefined =>
    this.store.opened()?.stage === 'draft' || code === 'conditions' || code === 'statement' ? pages[code] : undefined;

  protected title(document: string): string {
    const title = this.store.opened()?.evidence.find(({ code }) => code === document)?.title;
    return title ? this.format.text(title) : this.say('application.step', { code: 'statement' });
  }

  protected async withdraw() {
    const sure = await this.confirmation.ask({
      title: this.say('application.withdraw.title'),
      consequence: this.say('application.withdraw.erases'),
      confirm: this.say('application.withdraw.confirm'),
    });
    if (!sure) return;
    const withdrawn = await this.store.withdraw();
    if (withdrawn.ok) this.store.file.reload();
    else this.refusal.set(this.explain(withdrawn.refusal));
  }

  private textOf(code: TimelineCode, state: PathStep['state']): string {
    const file = this.store.opened();
    if (!file) return '';
    const files = file.evidence.filter((kind) => kind.file).length;
    const answered = Object.keys(file.answers.attested).length;
    return this.say('application.step-text', {
      code,
      state,
      files,
      answered,
      words: file.statement?.words ?? 0,
      stage: this.stage(),
      sent: file.submittedAt ? this.format.instant(file.submittedAt, file.intake.timeZone) : '',
      number: file.number ?? '',
      decides: this.format.date(file.intake.decidesOn),
    });
  }
}
