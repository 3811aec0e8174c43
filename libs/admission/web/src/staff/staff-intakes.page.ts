import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { intakeRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, Icon, Mark, type MarkKind, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { CurrentSession, read } from '#platform/web-client';

const marks = { draft: 'todo', open: 'met', closed: 'note' } as const satisfies Record<string, MarkKind>;

/** The intakes of one's organisations. */
@Component({
  selector: 'pc-staff-intakes',
  imports: [Empty, Icon, Mark, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('intake.all')">
      @if (leads()) {
        <a actions class="btn primary" routerLink="/staff/intakes/new"><pc-icon name="plus" />{{ say('intake.new') }}</a>
      }
    </pc-page-head>
    <pc-reading [of]="list" (again)="list.reload()" />
    @if (items(); as all) {
      @if (!all.length) {
        <pc-empty [text]="say('intake.none')" />
      }
      <ul class="stack">
        @for (one of all; track one.id) {
          <li class="card">
            <div class="row between">
              <h2>
                <a [routerLink]="['/staff/intakes', one.id]">{{ one.title }}</a>
              </h2>
              <pc-mark [kind]="marks[one.stage]">{{ say('intake.stage', { stage: one.stage }) }}</pc-mark>
            </div>
            <p>{{ format.text(one.pathway.title) }}</p>
            <p class="muted">
              {{ say('intake.deadline', { deadline: format.instant(one.closesAt, one.timeZone), place: one.place }) }} ·
              {{ say('intake.places', { count: one.places }) }} · {{ say('intake.sent', { count: one.counts.sent }) }} ·
              {{ say('intake.drafts', { count: one.counts.drafts }) }}
            </p>
            @if (leads()) {
              <p>
                <a [routerLink]="['/staff/intakes', one.id, 'plan']"
                  >{{ say('intake.edit') }}<span class="vh"> {{ one.title }}</span></a
                >
              </p>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h2 {
      font-size: 1.1875rem;
    }
    .between {
      justify-content: space-between;
    }
  `,
})
export class StaffIntakesPage {
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly marks = marks;
  private readonly session = inject(CurrentSession);
  protected readonly leads = computed(() => this.session.holds('programme-lead'));
  protected readonly list = read(intakeRoutes.list, () => ({}));
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
}
