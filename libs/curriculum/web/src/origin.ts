import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Provenance } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, Icon, messagesFrom } from '#platform/ui';
import { anchorOf, goToSource, keysOf } from './sources-of';

/** Where a fact comes from: what kind of origin, a link to each source, and the remark if there is one. */
@Component({
  selector: 'pc-origin',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (from().label) {
      @case ('seed') {
        <span class="src seed">{{ say('origin.seed') }}</span>
      }
      @case ('placeholder') {
        <span class="src todo"><pc-icon name="pen-line" />{{ say('origin.placeholder') }}</span>
      }
      @case ('general-knowledge') {
        <span class="src">{{ say('origin.general') }}</span>
      }
    }
    @for (key of keys(); track key) {
      <a class="src" [href]="'#' + anchor(key)" (click)="go($event, key)"><pc-icon name="book-open" />{{ say('origin.source', { key }) }}</a>
    }
    @if (noted() && from().note; as note) {
      <span class="small muted note">{{ format.text(note) }}</span>
    }
  `,
  host: { '[class.noted]': 'noted()' },
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.35rem;
      align-items: center;
    }
    :host(.noted) {
      flex-basis: 100%;
    }
    .note {
      flex-basis: 100%;
    }
  `,
})
export class Origin {
  readonly from = input.required<Provenance>();
  readonly notes = input(true);
  /** Sets apart the sources of several editions on one page. */
  readonly scope = input('');
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly noted = computed(() => this.notes() && this.from().note !== undefined);
  protected readonly keys = computed(() => keysOf(this.from()));

  protected anchor = (key: string): string => anchorOf(key, this.scope());

  /** The address of the page stays as it is: a bare fragment would leave it. */
  protected go(event: Event, key: string) {
    event.preventDefault();
    goToSource(key, this.scope());
  }
}
