import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { placementMessages } from '#placement/domain/messages';
import { messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';

interface Resource {
  readonly isLoading: () => boolean;
  readonly error: () => unknown;
  readonly hasValue: () => boolean;
}

/** A link that is over says so plainly, with what to do; there is no account to sign in to. */
@Component({
  selector: 'pc-link-state',
  imports: [Notice, PageHead, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (over()) {
      <pc-page-head [title]="say('link.agreement.title')" />
      <pc-notice kind="plain" icon="unlink"
        ><p>{{ say('link.over') }}</p></pc-notice
      >
    } @else {
      <pc-reading [of]="of()" (again)="again.emit()" />
    }
  `,
})
export class LinkState {
  readonly of = input.required<Resource>();
  readonly again = output();
  protected readonly say = messagesFrom(placementMessages);
  protected readonly over = computed(() => {
    const error = this.of().error();
    return typeof error === 'object' && error !== null && 'status' in error && (error.status === 401 || error.status === 403 || error.status === 404);
  });
}
