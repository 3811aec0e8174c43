import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { minutes, sumMinutes } from '#kernel';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, Control, ErrorSummary, Field, formats, messagesFrom, Notice, PageHead } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { HoursSoFar } from '../learner/hours-so-far';
import { ReportText } from '../shared/report-text';
import { LinkState } from './link-state';
import { LinkedInternshipStore } from './linked-internship.store';
import { TutorReportForm } from './tutor-report-form';

interface Answer {
  readonly right: boolean;
  readonly note: string;
}

/** Every waiting day starts as right, as the tutor usually finds it. */
const untouched: Answer = { right: true, note: '' };

/** The tutor ticks the days that are right, or sends one back with a note, and signs once for all. */
@Component({
  selector: 'pc-answer-hours',
  imports: [Control, ErrorSummary, Field, HoursSoFar, LinkState, Notice, PageHead, ReportText, TutorReportForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-hours.html',
  styles: `
    .narrow-page {
      max-width: 46rem;
      margin: auto;
    }
    .en {
      display: flex;
      gap: 0.9rem;
      padding: var(--pc-3) 0;
      border-top: 1px solid var(--pc-line);
    }
    .en > span {
      flex: 1;
    }
    .t {
      display: flex;
      justify-content: space-between;
      font-weight: 600;
    }
  `,
})
export class AnswerHoursPage {
  protected readonly say = messagesFrom(placementMessages);
  protected readonly format = formats();
  protected readonly store = inject(LinkedInternshipStore);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);
  protected readonly name = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  /** What the tutor wrote, by day. */
  private readonly written = signal<Readonly<Record<string, Answer>>>({});
  protected readonly signed = computed(() => this.store.waiting().filter(({ id }) => this.answerTo(id).right));
  protected readonly total = computed(() => sumMinutes(this.signed().map((entry) => minutes(entry.minutes))));
  protected readonly noted = computed(() => sumMinutes(this.store.waiting().map((entry) => minutes(entry.minutes))));

  protected answerTo = (id: string): Answer => this.written()[id] ?? untouched;

  protected answer(id: string, changes: Partial<Answer>) {
    this.written.update((written) => ({ ...written, [id]: { ...this.answerTo(id), ...changes } }));
  }

  protected textOf = ({ target }: Event): string => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '');
  protected checkedOf = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.checked;

  protected async send(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    const sentBack = this.store.waiting().flatMap(({ id }) => {
      const { right, note } = this.answerTo(id);
      return right || !note.trim() ? [] : [{ entry: id, note: note.trim() }];
    });
    this.busy.set(true);
    const outcome = await this.store.answer({ name: this.name(), countersigned: this.signed().map(({ id }) => id), sentBack });
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (outcome.ok) this.announcer.say(this.say('sign.done'));
  }
}
