import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, Icon, Mark, messagesFrom, Notice, PageHead, pageTitle, ReadingState } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { trainingMessages } from '#training/domain/messages';
import { refusalSignal } from '../refusal-signal';
import { CodeBoard } from './code-board';
import { SessionStore } from './session.store';
import { SheetForm } from './sheet-form';
import { SignedSheet } from './signed-sheet';
import { stageMarks } from './taught-list';

/** One half-day: the trainer opens signing, shows the code, countersigns; staff read. */
@Component({
  selector: 'pc-session',
  imports: [CodeBoard, Icon, Mark, Notice, PageHead, ReadingState, RouterLink, SheetForm, SignedSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session.html',
  styles: `
    :host {
      display: block;
    }
    p + p,
    h2 + * {
      margin-top: var(--pc-3);
    }
    section,
    pc-code-board {
      display: block;
      margin-block: var(--pc-6);
    }
  `,
})
export class SessionPage {
  readonly session = input.required<string>();
  protected readonly store = inject(SessionStore);
  private readonly who = inject(CurrentSession);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal();
  protected readonly title = computed(() => {
    const sheet = this.store.sheet();
    return sheet ? this.say('session.title', { day: this.format.date(sheet.session.day) }) : this.say('session.caption');
  });
  protected readonly crumbs = computed(() => [
    this.store.sheet()?.teaches === false ? { label: this.say('cohorts.title'), link: '/cohorts' } : { label: this.say('sessions.title'), link: '/sessions' },
    { label: this.title() },
  ]);
  protected readonly mark = computed(() => stageMarks[this.store.sheet()?.session.stage ?? 'planned']);
  protected readonly signed = computed(() => (this.store.sheet()?.learners ?? []).filter(({ signedAt }) => signedAt).length);
  /** Its trainer, or a lead of the organisation; the server has the last word. */
  protected readonly corrects = computed(
    () => this.store.sheet()?.session.stage === 'countersigned' && (this.store.sheet()?.teaches || this.who.holds('programme-lead')),
  );

  constructor() {
    effect(() => this.show(this.session()));
    pageTitle(() => this.title());
  }

  /** Coming back to the same sheet reads it anew: others may have signed since. */
  private show(session: string) {
    if (untracked(this.store.id) === session) this.store.resource.reload();
    else this.store.id.set(session);
  }

  protected async open() {
    this.refused.in(await this.store.open());
  }
}
