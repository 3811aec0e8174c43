import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { messagesFrom, PageHead } from '#platform/ui';
import { shellMessages, type ShellMessage } from '../messages';

/** A page of plain paragraphs: which ones, its route says. */
@Component({
  selector: 'pc-plain',
  imports: [PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say(heading())" />
    <div class="stack measure">
      @for (paragraph of paragraphs(); track paragraph) {<p>{{ say(paragraph) }}</p>}
      @if (door(); as to) {<p><a class="btn" [routerLink]="to.link">{{ say(to.message) }}</a></p>}
    </div>
  `,
})
export class PlainPage {
  readonly heading = input.required<ShellMessage>();
  readonly paragraphs = input.required<readonly ShellMessage[]>();
  readonly door = input<{ readonly link: string; readonly message: ShellMessage }>();
  protected readonly say = messagesFrom(shellMessages);
}
