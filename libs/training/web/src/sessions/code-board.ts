import { ChangeDetectionStrategy, Component, DestroyRef, inject, output, signal } from '@angular/core';
import { messagesFrom, Notice } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { SessionStore } from './session.store';

/** The rotating code, large enough to be read from the back of the room, and how long it stays. */
@Component({
  selector: 'pc-code-board',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card board" aria-labelledby="code-board">
      <h2 id="code-board">{{ say('session.code') }}</h2>
      @if (over()) {
        <pc-notice kind="plain"
          ><p role="status">{{ say('session.code.over') }}</p></pc-notice
        >
      } @else {
        @if (!hidden()) {
          <p class="code digits" data-testid="code">{{ digits() }}</p>
          <p class="muted" role="timer">{{ say('session.code.left', { seconds: left() }) }}</p>
          <div class="time" aria-hidden="true"><span [style.inline-size.%]="(left() / 60) * 100"></span></div>
        }
        <p>{{ say('session.code.hint') }}</p>
        <p>
          <button type="button" class="btn neutral" [attr.aria-pressed]="hidden()" (click)="hidden.set(!hidden())">
            {{ say(hidden() ? 'session.code.show' : 'session.code.hide') }}
          </button>
        </p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .board {
      text-align: center;
    }
    .digits {
      font: 500 clamp(3.25rem, 16vw, 8rem) / 1.1 var(--pc-font-code);
      letter-spacing: 0.06em;
    }
    .time {
      block-size: 8px;
      max-inline-size: 24rem;
      margin-inline: auto;
      border: 1.5px solid var(--pc-line-strong);
      border-radius: 4px;
    }
    .time span {
      display: block;
      block-size: 100%;
      background: var(--pc-mulberry);
    }
    .board button {
      margin-inline: auto;
    }
    @media (prefers-reduced-motion: no-preference) {
      .time span {
        transition: inline-size 240ms linear;
      }
    }
  `,
})
export class CodeBoard {
  /** A minute has passed: others may have signed since. */
  readonly turned = output();
  private readonly store = inject(SessionStore);
  protected readonly say = messagesFrom(trainingMessages);
  private readonly code = signal('');
  protected readonly left = signal(60);
  protected readonly hidden = signal(false);
  protected readonly over = signal(false);
  protected digits = (): string => `${this.code().slice(0, 3)} ${this.code().slice(3)}`;

  constructor() {
    void this.fetch();
    const ticking = setInterval(() => this.tick(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  private tick(): void {
    if (this.over()) return;
    this.left.update((left) => Math.max(0, left - 1));
    if (this.left() > 0) return;
    this.turned.emit();
    void this.fetch();
  }

  /** A page that cannot be reached keeps asking each second; one that is told no more stops. */
  private async fetch(): Promise<void> {
    const answer = await this.store.code();
    if (answer.ok) {
      this.code.set(answer.value.code);
      this.left.set(answer.value.secondsLeft);
    } else if (answer.refusal.code !== 'unreachable') {
      this.over.set(true);
    }
  }
}
