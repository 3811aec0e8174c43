import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { awardWaitingRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import { read } from '#platform/web-client';

/** What waits for the reader about juries and documents; nothing at all when nothing does. */
@Component({
  selector: 'pc-award-waiting',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length) {
      <section class="card" aria-labelledby="award-waiting">
        <h2 id="award-waiting">{{ say('waiting.title') }}</h2>
        <ul class="stack plain">
          @for (item of items(); track $index) {
            <li>
              <a [routerLink]="item.link">{{ say(keys[item.code], item.params) }}</a>
              @if (item.due) {
                <span class="muted small"> {{ say('waiting.on', { day: format.date(item.due) }) }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .plain {
      list-style: none;
      --sp: 0.5rem;
    }
    h2 {
      margin-bottom: 0.75rem;
    }
  `,
})
export class AwardWaiting {
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  private readonly reading = read(awardWaitingRoutes.mine, () => ({}));
  protected readonly items = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  protected readonly keys = {
    'deliberation-to-attend': 'waiting.deliberation-to-attend',
    'deliberation-to-decide': 'waiting.deliberation-to-decide',
    'name-to-print': 'waiting.name-to-print',
    'certificate-ready': 'waiting.certificate-ready',
  } as const;
}
