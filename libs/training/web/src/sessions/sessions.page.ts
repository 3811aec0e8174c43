import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Empty, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';
import { signingRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { TaughtList } from './taught-list';

/** A trainer's half-days: today first. */
@Component({
  selector: 'pc-sessions',
  imports: [Empty, PageHead, ReadingState, TaughtList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('sessions.title')" [lead]="say('sessions.lead')" />
    <pc-reading [of]="sessions" (again)="sessions.reload()" />
    @if (sessions.hasValue()) {
      @if (sessions.value().items.length) {
        <pc-taught-list [title]="say('sessions.today')" [sessions]="today()" [none]="say('sessions.none-today')" />
        <pc-taught-list [title]="say('sessions.awaiting')" [sessions]="awaiting()" />
        <pc-taught-list [title]="say('sessions.next')" [sessions]="next()" />
        <pc-taught-list [title]="say('sessions.done')" [sessions]="done()" />
      } @else {
        <pc-empty [text]="say('sessions.empty')" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SessionsPage {
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly sessions = read(signingRoutes.taught, () => ({}));
  private readonly items = computed(() => (this.sessions.hasValue() ? this.sessions.value().items : []));
  protected readonly today = computed(() => this.items().filter(({ today }) => today));
  protected readonly awaiting = computed(() => this.items().filter(({ today, awaiting }) => !today && awaiting));
  protected readonly next = computed(() => this.items().filter(({ today, awaiting, stage }) => !today && !awaiting && stage !== 'countersigned'));
  protected readonly done = computed(() => this.items().filter(({ today, stage }) => !today && stage === 'countersigned'));
}
