import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { formats, messagesFrom, PageHead, pageTitle } from '#platform/ui';
import { CurrentSession, read } from '#platform/web-client';
import { cohortRoutes } from '#training/domain/contract';
import { type TrainingMessage, trainingMessages } from '#training/domain/messages';

const parts = [
  { path: '', message: 'cohort.nav.progress', staff: true },
  { path: '/timetable', message: 'cohort.nav.timetable', staff: true },
  { path: '/enrolments', message: 'cohort.nav.enrolments', staff: false },
  { path: '/results', message: 'cohort.nav.results', staff: false },
] as const;

/** Name of a cohort, what this page is about, and the way to its other pages. */
@Component({
  selector: 'pc-cohort-head',
  imports: [PageHead, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="title() || say(part())" [above]="above()" [crumbs]="crumbs()">
      <ng-container ngProjectAs="[actions]"><ng-content select="[actions]" /></ng-container>
      <nav class="tabs no-print" [attr.aria-label]="say('cohort.nav')">
        @for (one of links(); track one.path) {
          <a [routerLink]="one.link" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{ say(one.message) }}</a>
        }
      </nav>
    </pc-page-head>
  `,
})
export class CohortHead {
  readonly cohort = input.required<string>();
  readonly part = input.required<TrainingMessage>();
  /** A line above the title instead of the edition's name. */
  readonly context = input('');
  protected readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();
  private readonly session = inject(CurrentSession);
  private readonly resource = read(cohortRoutes.show, () => ({ params: { cohort: this.cohort() } }));
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly title = computed(() => this.view()?.title ?? '');
  protected readonly above = computed(() => {
    const view = this.view();
    return [view && this.format.text(view.edition.title), this.context()].filter(Boolean).join(' · ');
  });
  protected readonly crumbs = computed(() => [{ label: this.say('cohorts.title'), link: '/cohorts' }, { label: this.say(this.part()) }]);
  protected readonly links = computed(() =>
    parts
      .filter(({ staff }) => !staff || this.session.holds('programme-lead', 'secretary'))
      .map((part) => ({ ...part, link: `/cohorts/${this.cohort()}${part.path}` })),
  );

  constructor() {
    pageTitle(() => (this.title() ? `${this.say(this.part())}, ${this.title()}` : undefined));
  }
}
