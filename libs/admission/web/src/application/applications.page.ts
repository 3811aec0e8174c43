import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { applicationRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';

/** All that somebody has applied for. */
@Component({
  selector: 'pc-applications',
  imports: [Empty, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('application.all')" />
    <pc-reading [of]="list" (again)="list.reload()" />
    @if (items(); as all) {
      @if (!all.length) {
        <pc-empty [text]="say('application.none')"
          ><a class="btn" routerLink="/intakes">{{ say('intake.see-open') }}</a></pc-empty
        >
      }
      <ul class="stack">
        @for (one of all; track one.id) {
          <li class="card">
            <h2>
              <a [routerLink]="['/applications', one.id]">{{ one.intake.title }}</a>
            </h2>
            <p>
              {{ format.text(one.intake.pathway.neutralTitle) }}
              @if (one.number) {
                · <span class="num">{{ one.number }}</span>
              }
            </p>
            <p class="muted">
              {{ say('application.stage', { stage: one.stage.replace('-', '') }) }} · {{ say('application.saved-on', { at: format.instant(one.savedAt) }) }}
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
export class ApplicationsPage {
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly list = read(applicationRoutes.mine, () => ({}));
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
}
