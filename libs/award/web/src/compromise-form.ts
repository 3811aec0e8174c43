import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Control, Field, messagesFrom, Notice, TimeField } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { KeysStore } from './keys.store';
import { refusalSignal } from './refusal-signal';

/** The instant of a day and a time as this device's clock shows them; undefined while they are none. */
const instantOf = (day: string, time: string): string | undefined => {
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

/** Says since when nothing that a key signed counts. */
@Component({
  selector: 'pc-compromise-form',
  imports: [Control, Field, Notice, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="$event.preventDefault(); send()" novalidate [attr.aria-labelledby]="'compromise-' + key()">
      <h4 #heading [id]="'compromise-' + key()" tabindex="-1">{{ say('keys.compromise-title') }}</h4>
      <p>{{ say('keys.compromise-means') }}</p>
      <pc-field [label]="say('keys.since-day')" [hint]="say('keys.since-hint')" [name]="'since-day-' + key()" [error]="fault()">
        <input pcControl type="date" [value]="day()" (input)="day.set($any($event.target).value)" />
      </pc-field>
      <pc-time-field [label]="say('keys.since-time')" [name]="'since-time-' + key()" [(value)]="time" />
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="row">
        <button class="btn primary">{{ say('keys.compromise') }}</button>
        <button type="button" class="btn quiet" (click)="done.emit()">{{ say('close') }}</button>
      </p>
    </form>
  `,
  styles: `
    form {
      max-width: 46rem;
      display: grid;
      gap: 1rem;
    }
  `,
})
export class CompromiseForm {
  readonly key = input.required<string>();
  readonly done = output();
  private readonly store = inject(KeysStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly day = signal('');
  protected readonly time = signal('00:00');
  private readonly tried = signal(false);
  private readonly since = computed(() => instantOf(this.day(), this.time()));
  protected readonly fault = computed(() => (this.tried() && !this.since() ? this.say('fault.moment') : ''));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async send() {
    this.tried.set(true);
    const since = this.since();
    if (!since || !(await this.sure())) return;
    if (this.refused.in(await this.store.compromise(this.key(), since))) return;
    this.announcer.say(this.say('keys.compromised-done'));
    this.done.emit();
  }

  private sure(): Promise<boolean> {
    return this.confirmation.ask({
      title: this.say('keys.compromise-title'),
      consequence: this.say('keys.compromise-final'),
      confirm: this.say('keys.compromise'),
    });
  }
}
