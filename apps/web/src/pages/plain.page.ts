import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { messagesFrom, PageHead } from '#platform/ui';
import { shellMessages, type ShellMessage } from '../messages';

/** A part of a plain page: a heading when it has one, then its paragraphs. */
export interface PlainPart {
  readonly heading?: ShellMessage;
  readonly paragraphs: readonly ShellMessage[];
}

/** A page that only says something: what, its route tells. */
@Component({
  selector: 'pc-plain',
  imports: [PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say(heading())" />
    <div class="measure tight">
      @for (part of parts(); track $index) {
        <section class="stack">
          @if (part.heading) {
            <h2>{{ say(part.heading) }}</h2>
          }
          @for (paragraph of part.paragraphs; track paragraph) {
            <p>{{ say(paragraph) }}</p>
          }
        </section>
      }
      @if (door(); as to) {
        <p class="bar-act">
          <a class="btn" [routerLink]="to.link">{{ say(to.message) }}</a>
        </p>
      }
    </div>
  `,
})
export class PlainPage {
  readonly heading = input.required<ShellMessage>();
  readonly parts = input.required<readonly PlainPart[]>();
  readonly door = input<{ readonly link: string; readonly message: ShellMessage }>();
  protected readonly say = messagesFrom(shellMessages);
}
