import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { lineAnswers } from '#award/domain';
import { employerCheckRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, CurrentLanguage, formats, Icon, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { Downloads, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { CheckStore } from './check.store';
import { CheckedLines } from './checked-lines';
import { CurrentZone } from './current-zone';

/** What became of one list: while it is looked at, how far; then its answers, to look through and to take away. */
@Component({
  selector: 'pc-employer-check',
  imports: [CheckedLines, Icon, Notice, PageHead, ReadingState],
  providers: [CheckStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check.page.html',
})
export class CheckPage {
  readonly check = input.required<string>();
  protected readonly store = inject(CheckStore);
  protected readonly zone = inject(CurrentZone);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  private readonly downloads = inject(Downloads);
  private readonly language = inject(CurrentLanguage);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));

  /** All that stays of a list whose content is gone. */
  protected readonly counts = computed(() =>
    lineAnswers.flatMap((answer) => {
      const count = this.store.view()?.check.counts[answer];
      return count ? [{ text: this.say(`employer.answer.${answer}`), count }] : [];
    }),
  );

  constructor() {
    effect(() => this.store.id.set(this.check()));
  }

  protected async save(kind: 'csv' | 'xlsx'): Promise<void> {
    const answer = await this.downloads.save(employerCheckRoutes[kind], { params: { check: this.check() }, query: { lang: this.language.now() } });
    if (!this.refused.in(answer)) this.store.reading.reload();
  }

  protected async erase(): Promise<void> {
    const sure = await this.confirmation.ask({
      title: this.say('employer.erase'),
      consequence: this.say('employer.erase.consequence'),
      confirm: this.say('employer.erase.do'),
    });
    if (sure && !this.refused.in(await this.store.erase())) this.announcer.say(this.say('employer.erase.done'));
  }
}
