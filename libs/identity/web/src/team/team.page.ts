import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type IdentityMessage, identityMessages } from '#identity/domain/messages';
import type { Refusal } from '#kernel';
import { Announcer, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { CurrentSession, refusalsFrom } from '#platform/web-client';
import { InviteForm } from './invite-form';
import { Members } from './members';
import { OpenInvitations } from './open-invitations';
import { OrganisationChoice } from './organisation-choice';
import { TeamStore } from './team.store';

type Explained = Parameters<ReturnType<typeof refusalsFrom<IdentityMessage>>>[0];
type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal & Explained };

@Component({
  selector: 'pc-team',
  imports: [InviteForm, Members, Notice, OpenInvitations, OrganisationChoice, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <pc-page-head [title]="say('page.team')" [above]="store.team()?.organisation?.name ?? ''" [lead]="say('team.lead')">
        @if (session.holds('administrator')) {
          <a actions class="btn neutral" routerLink="/staff/audit">{{ say('team.audit') }}</a>
        }
      </pc-page-head>
      <pc-organisation-choice [organisations]="store.organisations()" [(chosen)]="store.organisation" />
      <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
      @if (refusal()) {
        <pc-notice kind="plain"
          ><p role="status">{{ refusal() }}</p></pc-notice
        >
      }
      @if (store.team()) {
        <section class="stack" aria-labelledby="team-members">
          <h2 id="team-members">{{ say('team.members') }}</h2>
          <pc-members (removed)="tell($event, 'team.removed')" />
        </section>
        <section class="card narrow stack" aria-labelledby="team-invite">
          <h2 id="team-invite">{{ say('team.invite') }}</h2>
          <pc-invite-form />
        </section>
        <section class="stack" aria-labelledby="team-invitations">
          <h2 id="team-invitations">{{ say('team.invitations') }}</h2>
          <pc-open-invitations (answered)="tell($event, 'account.saved')" />
        </section>
      }
    </div>
  `,
})
export class TeamPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly store = inject(TeamStore);
  protected readonly session = inject(CurrentSession);
  protected readonly refusal = signal('');
  private readonly explain = refusalsFrom(identityMessages);
  private readonly announcer = inject(Announcer);

  protected tell(outcome: Outcome, sentence: IdentityMessage): void {
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (outcome.ok) this.announcer.say(this.say(sentence));
  }
}
