import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { applicationRoutes, intakeRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { formats, Icon, messagesFrom, Notice, PageHead, pageTitle, ReadingState } from '#platform/ui';
import { Commands, CurrentSession, read, refusalsFrom } from '#platform/web-client';

/** One intake: dates, whom to ask, and the door to one's own application. */
@Component({
  selector: 'pc-intake',
  imports: [Icon, Notice, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-reading [of]="found" (again)="found.reload()" />
    @if (opened(); as one) {
      <div class="narrow">
        <pc-page-head [title]="one.title" [above]="one.provider" [lead]="format.text(one.pathway.title)" />
        <dl class="facts">
          <dt>{{ say('intake.opens') }}</dt>
          <dd>{{ format.date(one.opensOn) }}</dd>
          <dt>{{ say('intake.closes') }}</dt>
          <dd>{{ say('intake.deadline', { deadline: format.instant(one.closesAt, one.timeZone), place: one.place }) }}</dd>
          <dt>{{ say('intake.decides') }}</dt>
          <dd>{{ format.date(one.decidesOn) }}</dd>
          <dt>{{ say('intake.places-label') }}</dt>
          <dd>{{ one.places }}</dd>
        </dl>
        @if (refusal()) {
          <pc-notice kind="plain"
            ><p role="alert">{{ refusal() }}</p></pc-notice
          >
        }
        @if (one.takesApplications) {
          <p>{{ say('intake.how-long') }}</p>
          <p class="row">
            @if (session.signedIn()) {
              <button type="button" class="btn primary" (click)="start(one.id)">{{ say('intake.apply') }}<pc-icon name="arrow-right" /></button>
            } @else {
              <a class="btn primary" routerLink="/sign-up" [queryParams]="{ next: '/intakes/' + one.id }">{{ say('intake.create-account') }}</a>
              <a class="btn" routerLink="/sign-in" [queryParams]="{ next: '/intakes/' + one.id }">{{ say('intake.sign-in') }}</a>
            }
          </p>
        } @else {
          <pc-notice kind="plain"
            ><p>{{ say('refusal.intake-not-open') }}</p></pc-notice
          >
        }
        <h2>{{ say('application.ask') }}</h2>
        @for (contact of one.contacts; track contact.email) {
          <p>
            <strong>{{ contact.name }}</strong>, {{ contact.role }} · <a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
            @if (contact.phone) {
              · <span class="nowrap">{{ contact.phone }}</span>
            }
          </p>
        }
      </div>
    }
  `,
  styles: `
    .narrow {
      max-width: 46rem;
      display: grid;
      gap: var(--pc-4);
    }
    .facts {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.4rem 1.2rem;
    }
    dt {
      color: var(--pc-ink-2, inherit);
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
  `,
})
export class IntakePage {
  readonly intake = input.required<string>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly session = inject(CurrentSession);
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  protected readonly refusal = signal('');
  protected readonly found = read(intakeRoutes.announcement, () => ({ params: { intake: this.intake() } }));
  protected readonly opened = computed(() => (this.found.hasValue() ? this.found.value() : undefined));

  constructor() {
    pageTitle(() => this.opened()?.title);
  }

  protected async start(intake: string) {
    const started = await this.commands.send(applicationRoutes.start, { body: { intake } });
    if (started.ok) await this.router.navigate(['/applications', started.value.id]);
    else this.refusal.set(this.explain(started.refusal));
  }
}
