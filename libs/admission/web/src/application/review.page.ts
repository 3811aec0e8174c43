import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { admissionMessages } from '#admission/domain/messages';
import { ErrorSummary, formats, Icon, Mark, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { ApplicationFrame } from './application-frame';
import { ApplicationStore } from './application.store';
import { shownIn } from './eligibility-nodes';
import { EligibilityTree } from './eligibility-tree';

/** A last look: what must still be done, what may stay open, and how the conditions look today. Then it is sent. */
@Component({
  selector: 'pc-application-review',
  imports: [ApplicationFrame, EligibilityTree, ErrorSummary, Icon, Mark, Notice, RouterLink],
  providers: [ApplicationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.html',
  styles: `
    section {
      margin: var(--pc-6) 0 var(--pc-4);
    }
    .open-one {
      display: flex;
      gap: 0.7rem;
      align-items: flex-start;
    }
  `,
})
export class ApplicationReviewPage {
  readonly application = input.required<string>();
  protected readonly store = inject(ApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly router = inject(Router);
  protected readonly refusal = signal('');
  protected readonly faults = computed(() => (this.refusal() ? [{ text: this.refusal() }] : []));
  protected readonly blocking = computed(() => (this.store.opened()?.remarks ?? []).filter(({ blocking }) => blocking));
  protected readonly open = computed(() => (this.store.opened()?.remarks ?? []).filter(({ blocking }) => !blocking));
  protected readonly conditions = computed(() => {
    const file = this.store.opened();
    return file ? shownIn(file.eligibility, this.format).of : [];
  });

  constructor() {
    effect(() => this.store.application.set(this.application()));
  }

  /** The question, document or condition a remark is about, in its own words. */
  protected about(code: string): string {
    const file = this.store.opened();
    const named =
      file?.questions.find((question) => question.code === code)?.text ??
      file?.evidence.find((kind) => kind.code === code)?.title ??
      this.store.opened()?.eligibility.of.find(({ id }) => id === code)?.text;
    return named ? this.format.text(named) : '';
  }

  protected async send() {
    const sent = await this.store.submit();
    if (!sent.ok) return this.refusal.set(this.explain(sent.refusal));
    await this.router.navigate(['/applications', this.application()], { queryParams: { sent: '1' } });
  }
}
