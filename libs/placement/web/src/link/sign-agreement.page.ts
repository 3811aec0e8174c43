import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { linkRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, messagesFrom, Notice, PageHead } from '#platform/ui';
import { Commands, read, refusalsFrom } from '#platform/web-client';
import { AgreementText } from '../shared/agreement-text';
import { SignForm } from '../shared/sign-form';
import { LinkState } from './link-state';

/** The host organisation reads and signs, from a link and without an account. */
@Component({
  selector: 'pc-sign-agreement',
  imports: [AgreementText, LinkState, Notice, PageHead, SignForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow-page stack">
      <pc-link-state [of]="resource" (again)="resource.reload()" />
      @if (internship(); as shown) {
        <pc-page-head
          [title]="say('link.agreement.title')"
          [above]="say('link.for', { name: shown.host?.contactName ?? '', host: shown.host?.name ?? '' })"
          [lead]="say('link.agreement.lead', { learner: shown.learner })"
        />
        @if (signed()) {
          <pc-notice kind="ok"
            ><p>{{ say('link.agreement.done') }}</p></pc-notice
          >
        }
        <div class="card"><pc-agreement-text [of]="shown" /></div>
        @if (!signed() && shown.stage === 'to-sign') {
          <pc-sign-form [refusal]="refusal()" [busy]="busy()" (signed)="sign($event)" />
        }
        <pc-notice kind="plain" icon="link"
          ><p>{{ say('link.alone') }}</p></pc-notice
        >
      }
    </div>
  `,
  styles: `
    .narrow-page {
      max-width: 46rem;
      margin: auto;
    }
  `,
})
export class SignAgreementPage {
  protected readonly say = messagesFrom(placementMessages);
  private readonly commands = inject(Commands);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);
  protected readonly resource = read(linkRoutes.agreement, () => ({}));
  protected readonly internship = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly signed = computed(() => this.internship()?.signatures.some(({ party }) => party === 'host') ?? false);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async sign(name: string) {
    this.busy.set(true);
    const outcome = await this.commands.send(linkRoutes.signAgreement, { body: { name } });
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (!outcome.ok) return;
    this.resource.set(outcome.value);
    this.announcer.say(this.say('sign.done'));
  }
}
