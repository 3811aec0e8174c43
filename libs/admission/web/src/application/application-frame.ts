import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { admissionMessages } from '#admission/domain/messages';
import { ChangedMeanwhile, KeptText, messagesFrom, PageHead, ReadingState, SaveLine, Steps } from '#platform/ui';
import { ApplicationStore } from './application.store';
import { type FormPart, formParts } from './form-parts';

/** What each page of the form has around it: where one is, whether all is safe, and the way on. */
@Component({
  selector: 'pc-application-frame',
  imports: [ChangedMeanwhile, KeptText, PageHead, ReadingState, RouterLink, SaveLine, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow">
      <p class="muted">
        <a [routerLink]="['/applications', store.application()]">{{ say('application.mine') }}</a>
      </p>
      <pc-reading [of]="store.file" (again)="store.file.reload()" />
      @if (store.opened(); as file) {
        <pc-steps [now]="position()" [all]="parts().length" />
        <pc-page-head [title]="title()" [lead]="lead()" />
        @if (saved()) {
          <div class="calm"><pc-save-line [saving]="store.autosave.saving()" /></div>
        }
        @if (store.autosave.overtaken()) {
          <pc-changed-meanwhile [who]="say('application.other-window')" (compare)="store.takeSaved()" />
        }
        @if (store.autosave.found()) {
          <pc-kept-text [text]="say('application.kept-answers')" (mine)="store.takeKept()" (theirs)="store.takeSaved()" />
        }
        <ng-content />
        @if (next(); as part) {
          <div class="bar-act">
            <a class="btn primary" [routerLink]="['/applications', file.id, part]">{{ say('application.continue') }}</a>
            <a class="btn quiet" [routerLink]="['/applications', file.id]">{{ say('application.later') }}</a>
          </div>
        }
      }
    </div>
  `,
  styles: `
    .narrow {
      max-width: 46rem;
    }
    .calm {
      margin-bottom: var(--pc-4);
    }
  `,
})
export class ApplicationFrame {
  readonly part = input.required<FormPart>();
  readonly title = input.required<string>();
  readonly lead = input('');
  /** Whether what is written on this page is saved as it grows. */
  readonly saved = input(true);
  protected readonly store = inject(ApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly parts = computed(() => formParts(Boolean(this.store.opened()?.statement)));
  protected readonly position = computed(() => this.parts().indexOf(this.part()) + 1);
  protected readonly next = computed(() => this.parts()[this.position()]);
}
