import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { admissionMessages } from '#admission/domain/messages';
import { dayOf } from '#kernel';
import {
  Announcer,
  ariaSort,
  Chips,
  Control,
  CurrentLanguage,
  Empty,
  ErrorSummary,
  Field,
  formats,
  Icon,
  Mark,
  messagesFrom,
  PageHead,
  pageTitle,
  Pager,
  ReadingState,
  ScrollFrame,
  SortButton,
} from '#platform/ui';
import { CurrentSession, refusalsFrom } from '#platform/web-client';
import { answerMarks } from '../application/eligibility-nodes';
import { AskDocument, type DocumentAsked } from './ask-document';
import { IntakeBoardStore } from './intake-board.store';

/** All applications of an intake, condition by condition. Nothing on it refuses anybody. */
@Component({
  selector: 'pc-intake-board',
  imports: [AskDocument, Chips, Control, Empty, ErrorSummary, Field, Icon, Mark, PageHead, Pager, ReadingState, RouterLink, ScrollFrame, SortButton],
  providers: [IntakeBoardStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './intake-board.html',
  styles: `
    .tot {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem 1.5rem;
    }
    .tot b {
      font: 500 1.375rem/1.2 var(--pc-font-voice);
    }
    .flt {
      display: flex;
      flex-wrap: wrap;
      gap: var(--pc-3);
      align-items: end;
      margin: var(--pc-5) 0 var(--pc-3);
    }
    .flt pc-field {
      min-width: 15rem;
    }
    th.cond {
      min-width: 8rem;
      max-width: 13rem;
      white-space: normal;
      vertical-align: bottom;
      font-weight: 500;
      font-size: 0.8125rem;
      line-height: 1.3;
    }
    pc-scroll,
    .bulk,
    pc-ask-document {
      margin-top: var(--pc-3);
    }
    pc-ask-document {
      display: block;
    }
    .sub {
      display: block;
    }
  `,
})
export class IntakeBoardPage {
  readonly intake = input.required<string>();
  /** Filters are in the address: what is on screen can be sent to a colleague. */
  readonly answer = input<string | undefined>(undefined);
  readonly lacking = input<string | undefined>(undefined);
  protected readonly store = inject(IntakeBoardStore);
  protected readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly marks = answerMarks;
  protected readonly ariaSort = ariaSort;
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  private readonly language = inject(CurrentLanguage);
  protected readonly refusal = signal('');
  protected readonly asking = signal(false);
  protected readonly faults = computed(() => (this.refusal() ? [{ text: this.refusal() }] : []));
  protected readonly answerChips = computed(() =>
    (['', 'met', 'undetermined', 'not-met'] as const).map((value) => ({
      value,
      text: this.say('application.filter', { answer: value.replace('-', '') || 'all' }),
      count: this.store.counts().answer(value),
    })),
  );
  protected readonly lackingChips = computed(() =>
    (['document', 'answer', 'check'] as const).map((value) => ({
      value,
      text: this.say('application.lacking', { lacking: value }),
      count: this.store.counts().lacking(value),
    })),
  );
  protected readonly stayingNames = computed(() =>
    this.store
      .staying()
      .map(({ candidate: { givenName, familyName } }) => `${givenName} ${familyName}`)
      .join(', '),
  );

  constructor() {
    effect(() => this.store.intake.set(this.intake()));
    effect(() => this.store.filter.update(({ search }) => ({ search, answer: this.answer() ?? '', lacking: this.lacking() ?? '' })));
    pageTitle(() => this.store.opened()?.intake.title);
  }

  protected day = (at: string, zone: string): string => this.format.shortDate(dayOf(at as Parameters<typeof dayOf>[0], zone));

  protected search({ target }: Event) {
    if (target instanceof HTMLInputElement) this.store.filter.update((filter) => ({ ...filter, search: target.value }));
  }

  protected async narrow(part: { readonly answer?: string; readonly lacking?: string }) {
    const lacking = part.lacking !== undefined && part.lacking === this.lacking() ? '' : part.lacking;
    await this.router.navigate([], {
      queryParams: { ...('answer' in part && { answer: part.answer || null }), ...('lacking' in part && { lacking: lacking || null }) },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async ask({ document, dueOn, note }: DocumentAsked) {
    const asked = await this.store.ask(document, dueOn, note);
    if (!asked.ok) return this.refusal.set(this.explain(asked.refusal));
    this.asking.set(false);
    this.announcer.say(this.say('evidence.asked-done', { count: asked.value.asked.length }));
  }

  protected async send() {
    const sent = await this.store.sendToPanel();
    if (!sent.ok) return this.refusal.set(this.explain(sent.refusal));
    this.announcer.say(this.say('application.sent-to-panel', { count: sent.value.sent.length }));
  }

  protected async export() {
    const saved = await this.store.export(this.language.now());
    this.refusal.set(saved.ok ? '' : this.explain(saved.refusal));
  }
}
