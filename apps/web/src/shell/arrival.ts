import { DOCUMENT, inject, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

const PATIENCE = 4000;

/** After each change of page: the focus goes to the page's title, once it stands there, so that it is read out and Tab goes on from it. */
@Service()
export class Arrival {
  private readonly document = inject(DOCUMENT);
  private page: string | undefined;
  private stop: () => void = () => undefined;

  constructor() {
    const arrivals = inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
    );
    arrivals.subscribe((page) => {
      // A filter kept in the address is no other page; nor does the first page take the focus from the browser.
      if (this.page !== undefined && this.page !== page) this.greet();
      this.page = page;
    });
  }

  private greet(): void {
    this.stop();
    const before = this.document.activeElement;
    const watch = new MutationObserver(() => this.welcome(before));
    const timer = setTimeout(() => this.stop(), PATIENCE);
    this.stop = () => {
      watch.disconnect();
      clearTimeout(timer);
    };
    watch.observe(this.document.body, { childList: true, subtree: true, characterData: true });
    this.welcome(before);
  }

  private welcome(before: Element | null): void {
    const title = this.document.querySelector<HTMLElement>('main h1');
    if (!title?.textContent?.trim()) return;
    this.stop();
    // Whoever has gone on to something else meanwhile is not called back.
    const now = this.document.activeElement;
    if (now !== before && now !== this.document.body) return;
    title.tabIndex = -1;
    title.focus();
  }
}
