import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { Empty, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';

/** The learner's internship: goes straight to it when there is one. */
@Component({
  selector: 'pc-my-internship',
  imports: [Empty, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('page.mine')" [lead]="say('mine.intro')" />
    <pc-reading [of]="mine" (again)="mine.reload()" />
    @if (mine.hasValue()) {
      <ul class="stack">
        @for (line of mine.value().items; track line.enrolment) {
          <li class="card">
            <a [routerLink]="['/internships', line.internship]">{{ line.host }}</a> <span class="muted">{{ say('stage.' + (line.stage ?? 'draft')) }}</span>
          </li>
        } @empty {
          <li><pc-empty [text]="say('mine.empty')" /></li>
        }
      </ul>
    }
  `,
})
export class MyInternshipPage {
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly mine = read(internshipRoutes.mine, () => ({}));

  constructor() {
    const router = inject(Router);
    effect(() => {
      const [only, ...others] = this.mine.hasValue() ? this.mine.value().items : [];
      if (only?.internship && !others.length) void router.navigate(['/internships', only.internship], { replaceUrl: true });
    });
  }
}
