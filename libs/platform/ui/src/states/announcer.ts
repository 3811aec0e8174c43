import { LiveAnnouncer } from '@angular/cdk/a11y';
import { inject, Service, signal } from '@angular/core';

/** Says a short sentence to everybody: shown for some seconds, spoken once. */
@Service()
export class Announcer {
  private readonly live = inject(LiveAnnouncer);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly shown = signal('');

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.shown.set(sentence);
    void this.live.announce(sentence, 'polite');
    this.timer = setTimeout(() => this.shown.set(''), 8000);
  }
}
