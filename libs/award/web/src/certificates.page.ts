import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { selectable } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Empty, formats, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { CertificatesStore } from './certificates.store';
import { OwnCertificate } from './own-certificate';

@Component({
  selector: 'pc-certificates',
  imports: [Empty, OwnCertificate, PageHead, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('title.certificates')" [lead]="say('certificates.lead')" />
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    <div class="stack">
      @for (one of store.items(); track one.id) {
        <pc-own-certificate [certificate]="one" />
      } @empty {
        @if (store.reading.hasValue()) {
          <pc-empty [text]="say('certificates.empty')" />
        }
      }
      @if (store.settled().length) {
        <section aria-labelledby="settled">
          <h2 id="settled">{{ say('settled.title') }}</h2>
          <ul class="stack plain">
            @for (one of store.settled(); track $index) {
              <li class="card">
                <p>
                  <strong>{{
                    say('settled.one', { day: format.date(one.settledOn), outcome: say('outcome.decided', { outcome: selectable(one.outcome) }) })
                  }}</strong><br />{{ format.text(one.course) }}
                </p>
                @if (one.reason) {
                  <p>{{ say('settled.reason', { reason: one.reason }) }}</p>
                }
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    .plain {
      list-style: none;
    }
    h2 {
      margin-bottom: 0.75rem;
    }
  `,
})
export class CertificatesPage {
  protected readonly store = inject(CertificatesStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly selectable = selectable;
}
