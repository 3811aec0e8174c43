import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { admissionMessages } from '#admission/domain/messages';
import { localDate } from '#kernel';
import {
  ChangedMeanwhile,
  Confirmation,
  Control,
  draftOf,
  Field,
  formats,
  Icon,
  KeptText,
  messagesFrom,
  Notice,
  PageHead,
  ReadingState,
  SaveLine,
  Steps,
  Tick,
} from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { StatementStore } from './statement.store';

/** Where a person writes, at their own pace. Who reads it stands beside it before a word is written. */
@Component({
  selector: 'pc-statement',
  imports: [ChangedMeanwhile, Control, Field, Icon, KeptText, Notice, PageHead, ReadingState, RouterLink, SaveLine, Steps, Tick],
  providers: [StatementStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './statement.html',
  styles: `
    .voice {
      font: 500 1.125rem/1.7 var(--pc-font-voice);
      white-space: pre-wrap;
    }
    .bar {
      border: 1px solid var(--pc-line);
      border-radius: var(--pc-radius-2);
      margin-bottom: var(--pc-4);
    }
    .bar > div {
      padding-inline: var(--pc-4);
    }
    .between {
      justify-content: space-between;
    }
    .prompts li + li {
      border-top: 1px solid var(--pc-line);
    }
    .prompts li {
      padding: 0.6rem 0;
    }
  `,
})
export class StatementPage {
  readonly application = input.required<string>();
  protected readonly store = inject(StatementStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  private readonly router = inject(Router);
  private readonly view = inject(DOCUMENT).defaultView;
  protected readonly refusal = signal('');
  protected readonly compare = signal(false);
  /** What the server holds, when another window saved meanwhile. */
  protected readonly latest = signal('');
  protected readonly names = computed(() => (this.store.opened()?.readers ?? []).map(({ name }) => name).join(', '));
  protected readonly over = computed(() => Math.max(0, this.store.words() - (this.store.opened()?.maximumWords ?? Infinity)));
  protected readonly until = draftOf(() => this.store.disclosedUntil() ?? this.store.opened()?.suggestedUntil ?? localDate('2000-01-01'));

  constructor() {
    effect(() => this.store.application.set(this.application()));
    effect(() => {
      if (this.compare()) void this.store.saved().then((text) => this.latest.set(text));
    });
  }

  protected write({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.store.write(target.value);
  }

  protected async pickDay({ target }: Event) {
    if (!(target instanceof HTMLInputElement) || !target.value) return;
    this.until.set(localDate(target.value));
    if (this.store.disclosedUntil()) await this.agree(true);
  }

  protected async agree(agreed: boolean) {
    const told = await this.store.disclose(agreed ? this.until() : null);
    this.refusal.set(told.ok ? '' : this.explain(told.refusal));
  }

  protected async keepMine() {
    await this.store.keepMine();
    this.compare.set(false);
  }

  protected keepTheirs() {
    this.store.takeSaved();
    this.compare.set(false);
  }

  protected async pause() {
    await this.store.autosave.flush();
    await this.router.navigate(['/applications', this.application()]);
  }

  /** Away from the page at once, without a way back in the tab's history. */
  protected leave() {
    void this.store.autosave.flush();
    this.view?.location.replace('about:blank');
  }

  protected async withdraw() {
    const sure = await this.confirmation.ask({
      title: this.say('statement.withdraw-title'),
      consequence: this.say('statement.withdraw-text'),
      confirm: this.say('statement.withdraw'),
    });
    if (!sure) return;
    const withdrawn = await this.store.withdraw();
    this.refusal.set(withdrawn.ok ? '' : this.explain(withdrawn.refusal));
  }
}
