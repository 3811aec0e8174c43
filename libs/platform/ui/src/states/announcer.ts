import { Service, signal } from '@angular/core';

const SHOWN = 8000;

/** Says a short sentence to everybody: the shell shows it for some seconds in a status region, where it is spoken once. */
@Service()
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly shown = signal('');

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.shown.set(sentence);
    this.timer = setTimeout(() => this.shown.set(''), SHOWN);
  }
}
