import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, formats, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { CurrentSession, read } from '#platform/web-client';
import { cohortRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { OpenCohort } from './open-cohort';

/** The cohorts somebody leads or teaches. */
@Component({
  selector: 'pc-cohorts',
  imports: [Empty, OpenCohort, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-density': 'dense' },
  template: `
    <pc-page-head [title]="say('cohorts.title')" [lead]="say('cohorts.lead')" />
    <pc-reading [of]="cohorts" (again)="cohorts.reload()" />
    @if (cohorts.hasValue()) {
      @if (items().length) {
        <div class="scroll">
          <table class="t-dense cards" role="table">
            <caption class="vh">
              {{
                say('cohorts.caption')
              }}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">{{ say('cohorts.column.title') }}</th>
                <th scope="col" role="columnheader">{{ say('cohorts.column.edition') }}</th>
                <th scope="col" role="columnheader">{{ say('cohorts.column.dates') }}</th>
                <th scope="col" role="columnheader" class="r">{{ say('cohorts.column.people') }}</th>
                <th scope="col" role="columnheader" class="r">{{ say('cohorts.column.sessions') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (cohort of items(); track cohort.id) {
                <tr role="row">
                  <th scope="row" role="rowheader">
                    <a [routerLink]="linkTo(cohort.id)">{{ cohort.title }}</a>
                  </th>
                  <td role="cell" [attr.data-l]="say('cohorts.column.edition')">{{ format.text(cohort.edition) }}</td>
                  <td role="cell" [attr.data-l]="say('cohorts.column.dates')">
                    {{
                      cohort.startsOn && cohort.endsOn
                        ? say('cohorts.dates', { from: format.date(cohort.startsOn), to: format.date(cohort.endsOn) })
                        : say('cohorts.undated')
                    }}
                  </td>
                  <td role="cell" class="r" [attr.data-l]="say('cohorts.column.people')">{{ cohort.enrolled }}</td>
                  <td role="cell" class="r" [attr.data-l]="say('cohorts.column.sessions')">{{ cohort.sessions }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <pc-empty [text]="say('cohorts.empty')" />
      }
      @if (opening()) {
        <pc-open-cohort [editions]="cohorts.value().editions" (opened)="show($event)" (left)="opening.set(false)" />
      } @else if (cohorts.value().editions.length) {
        <p class="no-print action">
          <button type="button" class="btn" (click)="opening.set(true)">{{ say('cohorts.open') }}</button>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .action {
      margin-top: var(--pc-4);
    }
  `,
})
export class CohortsPage {
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  private readonly session = inject(CurrentSession);
  private readonly router = inject(Router);
  protected readonly cohorts = read(cohortRoutes.list, () => ({}));
  protected readonly items = computed(() => (this.cohorts.hasValue() ? this.cohorts.value().items : []));

  protected readonly opening = signal(false);

  protected show(cohort: string) {
    void this.router.navigate(['/cohorts', cohort, 'timetable']);
  }

  /** A trainer has no progress page: results are where they go. */
  protected linkTo = (cohort: string): string => (this.session.holds('programme-lead', 'secretary') ? `/cohorts/${cohort}` : `/cohorts/${cohort}/results`);
}
