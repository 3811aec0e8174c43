import { DOCUMENT } from '@angular/common';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Notice } from './notice';

/** What every page that reads data shows until it has them: still skeleton, or what happened and what to do. */
interface Reading {
  readonly isLoading: () => boolean;
  readonly error: () => unknown;
  readonly hasValue: () => boolean;
}

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

/** Put it above the content: `<pc-reading [of]="resource" (again)="resource.reload()" />`. Shows nothing once there is a value. */
@Component({
  selector: 'pc-reading',
  imports: [Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failure(); as status) {
      <pc-notice kind="plain">
        @let title = say(status === 401 ? 'error.session.title' : gone() ? 'error.gone.title' : 'error.title');
        @if (alone()) {
          <h1 data-failure tabindex="-1">{{ title }}</h1>
        } @else {
          <p>
            <strong>{{ title }}</strong>
          </p>
        }
        <p>{{ say(status === 401 ? 'error.session.text' : gone() ? 'error.gone.text' : 'error.text') }}</p>
        @if (status === 401) {
          <p>
            <a class="btn" [routerLink]="['/sign-in']" [queryParams]="{ next: here() }">{{ say('error.session.sign-in') }}</a>
          </p>
        }
        @if (!gone()) {
          <p>
            <button type="button" class="btn" (click)="again.emit()">{{ say('error.retry') }}</button>
          </p>
        }
      </pc-notice>
    } @else if (!of().hasValue()) {
      <div role="status" class="skeleton late">
        <span class="vh">{{ say('loading') }}</span><span></span><span></span><span></span>
      </div>
    }
  `,
  styles: `
    .late {
      animation: appear 0s 400ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
    h1 {
      font-size: 1.25rem;
    }
    .skeleton > .vh {
      height: 1px;
    }
  `,
})
export class ReadingState {
  readonly of = input.required<Reading>();
  readonly again = output();
  protected readonly say = messagesFrom(uiMessages);
  /** 599 stands for no answer at all: the browser gives such an error the status 0. */
  protected readonly failure = computed(() => (this.of().error() ? statusOf(this.of().error()) || 599 : undefined));
  protected readonly gone = computed(() => this.failure() === 404 || this.failure() === 403);
  /** A page named after what it shows has no heading of its own when that cannot be read: what happened is its heading then. */
  protected readonly alone = signal(false);

  constructor() {
    const document = inject(DOCUMENT);
    afterRenderEffect(() => this.alone.set(this.failure() !== undefined && !document.querySelector('h1:not([data-failure])')));
  }

  protected here = (): string => location.pathname + location.search;
}
