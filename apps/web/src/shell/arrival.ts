import { DOCUMENT, inject, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** After each change of page: the focus goes to the page's title, once it stands there, so that it is read out and Tab goes on from it. */
@Service()
export class Arrival {
  private readonly document = inject(DOCUMENT);
  private first = true;

  constructor() {
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(() => {
        if (!this.first) this.greet(20);
        this.first = false;
      });
  }

  private greet(tries: number): void {
    const title = this.document.querySelector<HTMLElement>('main h1');
    if (title?.textContent?.trim()) {
      title.tabIndex = -1;
      title.focus();
    } else if (tries > 0) setTimeout(() => this.greet(tries - 1), 100);
  }
}
