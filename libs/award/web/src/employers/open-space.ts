import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { EmployerStore } from './employer.store';

/** Opens an employer space: a name, and nothing else. */
@Component({
  selector: 'pc-open-space',
  imports: [Control, Field, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" (submit)="$event.preventDefault(); open()" novalidate aria-labelledby="open-space">
      <h2 id="open-space">{{ say('employer.open') }}</h2>
      <ul>
        <li>{{ say('employer.open.lists') }}</li>
        <li>{{ say('employer.open.programs') }}</li>
        <li>{{ say('employer.open.follows') }}</li>
      </ul>
      <pc-field [label]="say('employer.name')" [hint]="say('employer.name.hint')" name="employer-name" [error]="fault()">
        <input pcControl type="text" autocomplete="organization" maxlength="120" [value]="name()" (input)="name.set($any($event.target).value)" />
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p>
        <button class="btn primary" [disabled]="sending()">{{ say('employer.open.do') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class OpenSpace {
  private readonly store = inject(EmployerStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly name = signal('');
  protected readonly sending = signal(false);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.name().trim() ? this.say('employer.name.missing') : ''));

  protected async open(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return document.getElementById('employer-name')?.focus();
    this.sending.set(true);
    this.refused.in(await this.store.open(this.name().trim()));
    this.sending.set(false);
  }
}
