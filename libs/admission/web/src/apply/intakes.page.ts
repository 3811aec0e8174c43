import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { intakeRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';

/** Open intakes, of one pathway or of all: from "may I apply?" to "I apply". */
@Component({
  selector: 'pc-intakes',
  imports: [Empty, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('intake.open-ones')" [lead]="say('intake.open-lead')" />
    <pc-reading [of]="list" (again)="list.reload()" />
    @if (items(); as all) {
      @if (!all.length) {
        <pc-empty [text]="say('intake.none-open')"
          ><a class="btn" routerLink="/pathways">{{ say('intake.see-pathways') }}</a></pc-empty
        >
      }
      <ul class="stack">
        @for (one of all; track one.id) {
          <li class="card">
            <h2>
              <a [routerLink]="['/intakes', one.id]">{{ one.title }}</a>
            </h2>
            <p>{{ format.text(one.pathway.title) }} · {{ one.provider }}</p>
            <p class="muted">
              {{
                say(one.takesApplications ? 'intake.until' : 'intake.from', {
                  day: format.date(one.opensOn),
                  deadline: format.instant(one.closesAt, one.timeZone),
                  place: one.place,
                })
              }}
              · {{ say('intake.places', { count: one.places }) }}
            </p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h2 {
      font-size: 1.1875rem;
    }
  `,
})
export class IntakesPage {
  readonly pathway = input<string | undefined>(undefined);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly list = read(intakeRoutes.announced, () => ({ query: { ...(this.pathway() && { pathway: this.pathway() }) } }));
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
}
