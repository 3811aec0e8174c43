import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { deliberationRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Icon, Mark, messagesFrom, Notice } from '#platform/ui';
import { addressFor, CurrentSession, refusalsFrom } from '#platform/web-client';
import { DeliberationStore } from './deliberation.store';
import { refusalSignal } from './refusal-signal';

/** Who sits, whether there is a quorum, and the steps of the sitting. */
@Component({
  selector: 'pc-sitting-head',
  imports: [Icon, Mark, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.sitting(); as sitting) {
      <section class="card" aria-labelledby="members">
        <h2 id="members">{{ say('members') }}</h2>
        <ul class="stack plain">
          @for (member of sitting.members; track member.account) {
            <li class="row">
              <pc-mark [kind]="member.present ? 'met' : 'todo'" [soft]="true">{{ say('presence', { present: '' + member.present }) }}</pc-mark>
              <span>{{ member.name }}</span>
              @if (member.chair) {
                <strong>{{ say('member', { chair: 'true' }) }}</strong>
              }
            </li>
          }
        </ul>
        @if (sitting.stage === 'convened' || sitting.stage === 'open') {
          <p class="row after">
            <pc-mark [kind]="store.quorate() ? 'met' : 'wait'">{{ say(store.quorate() ? 'sitting.quorum-reached' : 'sitting.quorum-missing') }}</pc-mark>
            <span class="muted small">{{ say('sitting.quorum', { present: store.present(), members: sitting.members.length, quorum: sitting.quorum }) }}</span>
          </p>
        }
        @if (refused.sentence(); as sentence) {
          <pc-notice kind="wait"
            ><p role="alert">{{ sentence }}</p></pc-notice
          >
        }
        <p class="row no-print">
          @if (store.self(); as self) {
            @if (!self.present && live()) {
              <button type="button" class="btn primary" (click)="attend()">{{ say('sitting.attend') }}</button>
            }
          }
          @if (sitting.stage === 'convened') {
            <button type="button" class="btn" (click)="open()">{{ say('sitting.open') }}</button>
          }
          @if (live() && leads()) {
            <button type="button" class="btn neutral" (click)="cancel()">{{ say('sitting.cancel') }}</button>
          }
          @if (sitting.minutes) {
            <a class="btn" [href]="minutes()" download><pc-icon name="download" />{{ say('sitting.minutes') }}</a>
          } @else if (sitting.stage === 'sealed') {
            <span class="muted">{{ say('sitting.minutes-soon') }}</span>
          }
        </p>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .plain {
      list-style: none;
      --sp: 0.4rem;
    }
    h2 {
      margin-bottom: 0.75rem;
    }
    .after {
      margin: 1rem 0;
    }
  `,
})
export class SittingHead {
  protected readonly store = inject(DeliberationStore);
  private readonly session = inject(CurrentSession);
  private readonly announcer = inject(Announcer);
  private readonly confirmation = inject(Confirmation);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));

  protected live = () => ['convened', 'open'].includes(this.store.sitting()?.stage ?? '');
  protected leads = () => this.session.holds('programme-lead');
  protected minutes = () => addressFor(deliberationRoutes.minutes, { params: { deliberation: this.store.id() ?? '' } });

  protected async attend() {
    if (this.refused.in(await this.store.attend())) return;
    this.announcer.say(this.say('sitting.attended'));
  }

  protected async open() {
    if (this.refused.in(await this.store.open())) return;
    this.announcer.say(this.say('sitting.opened'));
  }

  protected async cancel() {
    const sure = await this.confirmation.ask({
      title: this.say('sitting.cancel-title'),
      consequence: this.say('sitting.cancel-text'),
      confirm: this.say('sitting.cancel'),
    });
    if (!sure || this.refused.in(await this.store.cancel())) return;
    this.announcer.say(this.say('sitting.cancelled'));
  }
}
