import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the service can be reached, as the last request and the device tell. */
@Service()
export class Connection {
  private readonly view = inject(DOCUMENT).defaultView;
  readonly lost = signal(this.view?.navigator.onLine === false);

  constructor() {
    this.view?.addEventListener('offline', () => this.lost.set(true));
    this.view?.addEventListener('online', () => this.lost.set(false));
  }
}
