import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { messagesFrom } from '#platform/ui';
import { shellMessages } from '../messages';

/** Says that the next page is coming, when it takes longer than 400 ms. */
@Component({
  selector: 'pc-still-loading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="coming small" role="status">
    @if (late()) {
      {{ say('loading') }}
    }
  </p>`,
  styles: `
    .coming:not(:empty) {
      position: fixed;
      inset: auto auto var(--pc-4) var(--pc-4);
      z-index: 15;
      padding: var(--pc-2) var(--pc-4);
      background: var(--pc-surface);
      border: 1px solid var(--pc-line-strong);
      border-radius: var(--pc-radius-2);
    }
  `,
})
export class StillLoading {
  private readonly navigation = inject(Router).currentNavigation;
  protected readonly say = messagesFrom(shellMessages);
  protected readonly late = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.late.set(false);
      if (!this.navigation()) return;
      const timer = setTimeout(() => this.late.set(true), 400);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
