import { DOCUMENT, inject, Service } from '@angular/core';

const KEY = 'paircours.link';

/**
 * The token a mail gave to the holder of a link, read from `/link/…#…`. What follows the `#` never reaches a server's log;
 * it is kept for this tab alone, so that the page may be left and opened again.
 */
@Service()
export class LinkToken {
  private readonly view = inject(DOCUMENT).defaultView;
  private token = this.found();

  /** The header that shows who holds the link, when there is one. */
  get header(): { readonly authorization?: string } {
    this.token = this.found() ?? this.token;
    return this.token ? { authorization: `Link ${this.token}` } : {};
  }

  /** Whether this tab was opened from a mail's link. */
  get held(): boolean {
    return this.header.authorization !== undefined;
  }

  private found(): string | undefined {
    const { pathname = '', hash = '' } = this.view?.location ?? {};
    if (!pathname.startsWith('/link')) return this.view?.sessionStorage.getItem(KEY) ?? undefined;
    const token = hash.slice(1);
    if (token) this.view?.sessionStorage.setItem(KEY, token);
    return token || (this.view?.sessionStorage.getItem(KEY) ?? undefined);
  }
}
