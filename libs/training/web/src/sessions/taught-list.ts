import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerOf } from '#kernel/contract';
import { formats, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import type { SessionStage } from '#training/domain';
import type { signingRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';

export const stageMarks: Readonly<Record<SessionStage, MarkKind>> = { planned: 'todo', signing: 'clock', countersigned: 'met', cancelled: 'stop' };

/** Some half-days under one title; nothing at all when there are none and nothing is to be said about it. */
@Component({
  selector: 'pc-taught-list',
  imports: [Mark, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sessions().length || none()) {
      <section>
        <h2>{{ title() }}</h2>
        <ul class="stack">
          @for (session of sessions(); track session.id) {
            <li class="card line">
              <div>
                <a [routerLink]="['/sessions', session.id]"
                  ><strong>{{
                    say('my.sign.when', {
                      day: format.weekday(session.day),
                      half: session.half,
                      from: format.wallClock(session.from),
                      to: format.wallClock(session.to),
                    })
                  }}</strong></a
                >
                <p>{{ session.unit }} – {{ format.text(session.unitTitle) }}</p>
                <p class="muted small">{{ session.cohortTitle }}, {{ session.place || say('timetable.online') }} ({{ format.place(session.timeZone) }})</p>
              </div>
              <pc-mark [kind]="markOf(session.stage)">{{
                session.awaiting ? say('sessions.awaiting') : say('session.stage', { stage: session.stage })
              }}</pc-mark>
            </li>
          } @empty {
            <li class="muted">{{ none() }}</li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      margin-top: var(--pc-6);
    }
    h2 {
      margin-bottom: var(--pc-3);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--pc-3);
      justify-content: space-between;
      align-items: center;
    }
    .line p {
      margin-top: 0.2rem;
    }
  `,
})
export class TaughtList {
  readonly title = input.required<string>();
  readonly sessions = input.required<AnswerOf<typeof signingRoutes.taught>['items']>();
  readonly none = input('');
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected markOf = (stage: SessionStage): MarkKind => stageMarks[stage];
}
