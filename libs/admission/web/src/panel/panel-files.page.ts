import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { reviewRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, Mark, type MarkKind, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';

const marks = { 'to-read': 'todo', begun: 'clock', given: 'met', closed: 'note' } as const satisfies Record<string, MarkKind>;

/** The files one member of a panel was asked to read. */
@Component({
  selector: 'pc-panel-files',
  imports: [Empty, Mark, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('panel.mine')" [lead]="say('panel.mineLead')" />
    <pc-reading [of]="files" (again)="files.reload()" />
    @if (items(); as all) {
      @if (!all.length) {
        <pc-empty [text]="say('panel.none')" />
      }
      <ul class="stack">
        @for (file of all; track file.application) {
          <li class="card">
            <div class="row line">
              <h2>
                <a [routerLink]="['/panel', file.intake, 'files', file.application]">{{ say('review.title', { number: file.number }) }}</a>
              </h2>
              <pc-mark [kind]="marks[file.state]">{{ say('panel.state', { state: file.state.replace('-', '') }) }}</pc-mark>
            </div>
            <p class="muted">
              {{ say('panel.for', { title: file.intakeTitle, date: format.date(file.decidesOn), place: file.place }) }}
              @if (file.third) {
                · {{ say('panel.third') }}
              }
            </p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .line {
      justify-content: space-between;
    }
    h2 {
      font-size: 1.1875rem;
    }
  `,
})
export class PanelFilesPage {
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly marks = marks;
  protected readonly files = read(reviewRoutes.list, () => ({}));
  protected readonly items = computed(() => (this.files.hasValue() ? this.files.value().items : undefined));
}
