import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, input, viewChild } from '@angular/core';
import { mailboxRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { formats, Icon, messagesFrom, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';

/** One mail of the demo, with the link to follow. */
@Component({
  selector: 'pc-open-mail',
  imports: [Icon, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-reading [of]="reading" (again)="reading.reload()" />
    @if (opened(); as mail) {
      <article class="card stack" aria-labelledby="open-mail">
        <header>
          <h2 id="open-mail" #subject tabindex="-1">{{ mail.subject }}</h2>
          <p class="small muted">{{ say('mailbox.to', { address: mail.to }) }}<br />{{ format.instant(mail.writtenAt) }}</p>
        </header>
        @for (paragraph of paragraphs(); track $index) {
          <p class="words" dir="auto">{{ paragraph }}</p>
        }
        @if (mail.link) {
          <p>
            <a class="btn primary" [href]="mail.link"><pc-icon name="link" />{{ say('mailbox.follow') }}</a>
          </p>
        }
      </article>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    h2:focus {
      outline: 0;
    }
    header > p {
      margin-top: 0.35rem;
    }
  `,
})
export class OpenMail {
  readonly mail = input.required<string>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  protected readonly reading = read(mailboxRoutes.open, () => ({ params: { mail: this.mail() } }));
  protected readonly opened = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  protected readonly paragraphs = computed(() => this.opened()?.text.split(/\n{2,}/) ?? []);
  private readonly subject = viewChild<ElementRef<HTMLElement>>('subject');

  constructor() {
    // Whoever opened it from the list goes on reading there.
    effect(() => this.subject()?.nativeElement.focus());
  }
}
