import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { longestShareLabel, shareLife } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { CertificateStore } from './certificate.store';
import { NewAddress } from './new-address';

const lives = [7, shareLife.standardDays, 90, shareLife.longestDays] as const;

/** Makes a link of the level chosen above, for one reader. */
@Component({
  selector: 'pc-share-form',
  imports: [Control, Field, NewAddress, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="$event.preventDefault(); send()" novalidate aria-labelledby="share">
      <h2 id="share">{{ say('holder.share') }}</h2>
      <p class="muted">{{ say('holder.share-text', { level: store.level() }) }}</p>
      <pc-field [label]="say('holder.label')" [hint]="say('holder.label-hint')" name="share-label" [error]="fault()">
        <input pcControl type="text" autocomplete="off" [maxLength]="longest" [value]="label()" (input)="label.set($any($event.target).value)" />
      </pc-field>
      <pc-field [label]="say('holder.days')" name="share-days">
        <select pcControl (change)="days.set(+$any($event.target).value)">
          @for (life of lives; track life) {
            <option [value]="life" [selected]="life === days()">{{ say('holder.days-of', { days: life }) }}</option>
          }
        </select>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p>
        <button class="btn primary" [disabled]="sending()">{{ say('holder.make') }}</button>
      </p>
      <pc-new-address />
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      display: grid;
      gap: 1rem;
    }
  `,
})
export class ShareForm {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly lives = lives;
  protected readonly longest = longestShareLabel;
  protected readonly label = signal('');
  protected readonly days = signal<number>(shareLife.standardDays);
  protected readonly sending = signal(false);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.label().trim() ? this.say('fault.share-label') : ''));

  protected async send() {
    this.tried.set(true);
    if (this.fault()) return document.getElementById('share-label')?.focus();
    this.sending.set(true);
    const answer = await this.store.make(this.label().trim(), this.days());
    this.sending.set(false);
    if (this.refused.in(answer)) return;
    this.tried.set(false);
    this.label.set('');
  }
}
