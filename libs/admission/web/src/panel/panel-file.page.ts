import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { reviewGaps, reviewPoints } from '#admission/domain';
import { admissionMessages } from '#admission/domain/messages';
import { Announcer, Confirmation, ErrorSummary, formats, Icon, messagesFrom, Notice, PageHead, ReadingState, SaveLine } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { ReviewFile } from './review-file';
import { ReviewCriterion } from './review-grid';
import { ReviewStore } from './review.store';

/** One file and one reader: the file on one side, the anchored grid on the other. */
@Component({
  selector: 'pc-panel-file',
  imports: [ErrorSummary, Icon, Notice, PageHead, ReadingState, ReviewCriterion, ReviewFile, SaveLine],
  providers: [ReviewStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel-file.html',
  styles: `
    .ws {
      display: grid;
      gap: var(--pc-5);
      grid-template-columns: minmax(0, 1fr);
      margin-top: var(--pc-5);
    }
    @media (min-width: 60rem) {
      .ws {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
      }
    }
    .score {
      background: var(--pc-surface);
      border: 1.5px solid var(--pc-mulberry);
      border-radius: var(--pc-radius-2);
      padding: 0.7rem 1rem;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.2rem;
      align-items: center;
      margin-top: var(--pc-4);
    }
    .score > p:first-child {
      margin-right: auto;
    }
  `,
  host: { '(window:beforeunload)': 'store.flush()' },
})
export class PanelFilePage {
  readonly application = input.required<string>();
  readonly part = input<string | undefined>(undefined);
  protected readonly store = inject(ReviewStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  protected readonly asked = signal(false);
  protected readonly refusal = signal('');
  private readonly criteria = computed(() =>
    (this.store.opened()?.criteria ?? []).map(({ minimum, ...criterion }) => ({ ...criterion, ...(minimum !== null && { minimum }) })),
  );
  protected readonly points = computed(() => reviewPoints(this.criteria(), this.store.review()));

  /** What is still missing, each line leading to its place; said only once the reader wanted to give the review. */
  protected readonly faults = computed(() => {
    if (!this.asked() || this.store.given()) return this.refusal() ? [{ text: this.refusal() }] : [];
    const { unscored, unexplained } = reviewGaps(this.criteria(), this.store.review());
    const title = (code: string) => this.format.text(this.criteria().find((criterion) => criterion.code === code)?.title ?? { fr: code, en: code });
    return [
      ...unscored.map((code) => ({ field: `criterion-${code}-weight`, text: this.say('review.scoreMissingFor', { criterion: title(code) }) })),
      ...unexplained.map((code) => ({ field: `criterion-${code}-reason`, text: this.say('review.reasonMissingFor', { criterion: title(code) }) })),
      ...(this.refusal() ? [{ text: this.refusal() }] : []),
    ];
  });

  constructor() {
    effect(() => this.store.application.set(this.application()));
  }

  protected async give() {
    this.refusal.set('');
    this.asked.set(true);
    const { unscored, unexplained } = reviewGaps(this.criteria(), this.store.review());
    if (unscored.length || unexplained.length) return;
    const sure = await this.confirmation.ask({
      title: this.say('review.giveTitle'),
      consequence: this.say('review.giveText'),
      confirm: this.say('review.give'),
    });
    if (!sure) return;
    const given = await this.store.give();
    if (given.ok) this.announcer.say(this.say('review.givenDone'));
    else this.refusal.set(this.explain(given.refusal));
  }

  protected async recuse() {
    const sure = await this.confirmation.ask({
      title: this.say('review.tieTitle'),
      consequence: this.say('review.tieText'),
      confirm: this.say('review.tieConfirm'),
    });
    if (!sure) return;
    const left = await this.store.recuse();
    if (!left.ok) return this.refusal.set(this.explain(left.refusal));
    this.announcer.say(this.say('review.tieDone'));
    await this.router.navigateByUrl('/panel');
  }
}
