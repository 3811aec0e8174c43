import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { Announcer, formats, messagesFrom, Notice, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { AccountStore } from './account.store';

interface Device {
  readonly browser: string;
  readonly system: string;
}

/** Where the person is signed in; each can be ended from here. */
@Component({
  selector: 'pc-devices',
  imports: [Notice, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-reading [of]="store.sessions" (again)="store.sessions.reload()" />
    @if (refusal()) {
      <pc-notice kind="plain"
        ><p role="status">{{ refusal() }}</p></pc-notice
      >
    }
    <ul class="stack devices">
      @for (device of store.devices(); track device.id) {
        <li class="row">
          <span class="grow">
            <strong>{{ nameOf(device) }}</strong>
            @if (device.current) {
              <span class="muted"> – {{ say('session.current') }}</span>
            }
            <br /><span class="small muted">{{
              say('session.times', { opened: format.instant(device.openedAt), seen: format.instant(device.lastSeenAt) })
            }}</span>
          </span>
          @if (!device.current) {
            <button type="button" class="btn neutral" (click)="end(device.id)">
              {{ say('session.end') }}<span class="vh"> {{ nameOf(device) }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (others()) {
      <p>
        <button type="button" class="btn" (click)="endOthers()">{{ say('session.others') }}</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .devices {
      list-style: none;
      padding: 0;
      margin-bottom: var(--pc-4);
    }
    .grow {
      flex: 1 1 16rem;
    }
  `,
})
export class Devices {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  protected readonly store = inject(AccountStore);
  protected readonly refusal = signal('');
  protected readonly others = computed(() => this.store.devices().some(({ current }) => !current));
  private readonly explain = refusalsFrom(identityMessages);
  private readonly announcer = inject(Announcer);

  protected nameOf = ({ browser, system }: Device): string =>
    browser && system ? this.say('session.device', { browser, system }) : browser || system || this.say('session.unknown');

  protected async end(session: string): Promise<void> {
    const answer = await this.store.end(session);
    this.refusal.set(answer.ok ? '' : this.explain(answer.refusal));
    if (answer.ok) this.announcer.say(this.say('session.ended'));
  }

  protected async endOthers(): Promise<void> {
    const answer = await this.store.endOthers();
    this.refusal.set(answer.ok ? '' : this.explain(answer.refusal));
    if (answer.ok) this.announcer.say(this.say('session.others.done'));
  }
}
