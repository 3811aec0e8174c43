import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { CurrentLanguage, formats, messagesFrom, Notice } from '#platform/ui';
import { CertificateStore } from './certificate.store';
import { linkedInAddress } from './linked-in-address';

/** What a public profile would tell, before the address that fills it in. Always level 1, and never a link that could be followed back. */
@Component({
  selector: 'pc-linked-in',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown(); as shown) {
      <details class="card">
        <summary>
          <h2>{{ say('holder.linkedin') }}</h2>
        </summary>
        <p>{{ say('holder.linkedin-who') }}</p>
        <dl class="kv">
          <dt>{{ say('holder.linkedin-name') }}</dt>
          <dd>{{ format.text(shown.title) }}</dd>
          <dt>{{ say('verify.by') }}</dt>
          <dd>{{ shown.issuer }}</dd>
          <dt>{{ say('verify.awarded') }}</dt>
          <dd>{{ month() }}</dd>
          <dt>{{ say('document.certificate.number') }}</dt>
          <dd>{{ shown.number }}</dd>
        </dl>
        <pc-notice kind="wait" icon="triangle-alert"
          ><p>{{ say('holder.linkedin-warning') }}</p></pc-notice
        >
        <p>
          <a class="btn" [href]="address()" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{{ say('holder.linkedin-go') }}</a>
        </p>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    details[open] > * + * {
      margin-top: 1rem;
    }
    summary h2 {
      display: inline;
    }
  `,
})
export class LinkedIn {
  private readonly store = inject(CertificateStore);
  private readonly language = inject(CurrentLanguage);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly shown = computed(() => {
    const level = this.store.view()?.levels[1];
    return level?.printed && { title: level.printed.title, issuer: level.issuer, number: level.printed.number, month: level.printed.awardedOn.slice(0, 7) };
  });
  protected readonly month = computed(() => {
    const [year = '', month = ''] = (this.shown()?.month ?? '').split('-');
    return (
      year &&
      new Intl.DateTimeFormat(this.language.now(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(Number(year), Number(month) - 1))
    );
  });
  protected readonly address = computed(() => {
    const shown = this.shown();
    return shown ? linkedInAddress({ ...shown, title: this.format.text(shown.title), validUntil: this.store.view()?.levels[1]?.validUntil ?? null }) : '';
  });
}
