import { DestroyRef, effect, inject, Service, signal } from '@angular/core';

/** The name of the page on screen, when the page knows better than its route. */
@Service()
export class PageName {
  readonly now = signal<string | undefined>(undefined);
}

/** For a page named after what it shows. Call in an injection context; the window's title follows while the page lives. */
export const pageTitle = (name: () => string | undefined): void => {
  const page = inject(PageName);
  effect(() => page.now.set(name()));
  inject(DestroyRef).onDestroy(() => page.now.set(undefined));
};
