import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { touchedPapersRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, Mark, messagesFrom, Notice } from '#platform/ui';
import { Commands, follow, read, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from './refusal-signal';

/** What a lost key leaves behind: whose papers no longer count, and making them all anew. */
@Component({
  selector: 'pc-touched-papers',
  imports: [Mark, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (papers(); as papers) {
      <section [attr.aria-labelledby]="'touched-' + key()">
        <h4 [id]="'touched-' + key()">{{ say('touched.title') }}</h4>
        @if (papers.total) {
          <p>{{ say('touched.means') }}</p>
          <p [id]="'touched-count-' + key()">{{ say('touched.count', { renewed: papers.renewed, total: papers.total }) }}</p>
          <progress [attr.aria-labelledby]="'touched-count-' + key()" [max]="papers.total" [value]="papers.renewed"></progress>
          <ul>
            @for (one of papers.items; track one.certificate) {
              <li>
                <span
                  >{{ one.holder }} <span class="muted small num">{{ one.number }}</span></span
                >
                <pc-mark [kind]="one.renewed ? 'met' : 'clock'" [soft]="true">{{ say('touched.state', { renewed: '' + one.renewed }) }}</pc-mark>
              </li>
            }
          </ul>
          @if (refused.sentence(); as sentence) {
            <pc-notice kind="wait"
              ><p role="alert">{{ sentence }}</p></pc-notice
            >
          }
          @if (papers.renewed < papers.total) {
            <p class="row">
              <button type="button" class="btn primary" (click)="renew()">{{ say('touched.renew') }}</button>
            </p>
          }
        } @else {
          <p>{{ say('touched.none') }}</p>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 0.75rem;
    }
    progress {
      width: 100%;
    }
    ul {
      list-style: none;
      max-height: 24rem;
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      justify-content: space-between;
      padding: 0.4rem 0;
      border-top: 1px solid var(--pc-line);
    }
  `,
})
export class TouchedPapers {
  readonly key = input.required<string>();
  private readonly commands = inject(Commands);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  private readonly request = computed(() => ({ params: { key: this.key() } }));
  private readonly reading = read(touchedPapersRoutes.view, () => this.request());
  private readonly heard = follow(touchedPapersRoutes.progress, () => this.request());
  protected readonly papers = computed(() => this.heard.last() ?? (this.reading.hasValue() ? this.reading.value() : undefined));

  protected async renew() {
    const sure = await this.confirmation.ask({
      title: this.say('touched.renew'),
      consequence: this.say('touched.renew-means'),
      confirm: this.say('touched.renew'),
    });
    if (!sure || this.refused.in(await this.commands.send(touchedPapersRoutes.renew, this.request()))) return;
    this.announcer.say(this.say('touched.ordered'));
    this.reading.reload();
  }
}
