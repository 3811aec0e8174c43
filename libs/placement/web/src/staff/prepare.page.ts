import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { Commands, read, refusalsFrom } from '#platform/web-client';
import { type Terms, TermsForm } from './terms-form';

/** A first agreement for somebody enrolled. */
@Component({
  selector: 'pc-prepare',
  imports: [PageHead, ReadingState, TermsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head
      [title]="say('staff.prepare')"
      [above]="learner()"
      [crumbs]="[{ label: say('staff.title'), link: '/staff/internships' }, { label: say('staff.prepare') }]"
    />
    <pc-reading [of]="internships" (again)="internships.reload()" />
    @if (internships.hasValue()) {
      <pc-terms-form
        [organisation]="internships.value().organisation"
        [required]="internships.value().requiredMinutes"
        [refusal]="refusal()"
        [busy]="busy()"
        (saved)="prepare($event)"
      />
    }
  `,
})
export class PreparePage {
  /** From the address. */
  readonly enrolment = input.required<string>();
  readonly cohort = input.required<string>();
  protected readonly say = messagesFrom(placementMessages);
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  private readonly explain = refusalsFrom(placementMessages);
  protected readonly internships = read(internshipRoutes.ofCohort, () => ({ params: { cohort: this.cohort() } }));
  protected readonly learner = computed(() =>
    this.internships.hasValue() ? (this.internships.value().items.find(({ enrolment }) => enrolment === this.enrolment())?.learner ?? '') : '',
  );
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async prepare(terms: Terms) {
    this.busy.set(true);
    const outcome = await this.commands.send(internshipRoutes.prepare, { params: { enrolment: this.enrolment() }, body: terms });
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (outcome.ok) await this.router.navigate(['/staff/internships', outcome.value.id]);
  }
}
