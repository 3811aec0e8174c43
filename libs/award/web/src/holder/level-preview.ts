import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom } from '#platform/ui';
import { CertificateStore } from './certificate.store';

/** The lines of the page that a link of this level opens: the same ones, made by the same rule. */
@Component({
  selector: 'pc-level-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.sheet(); as sheet) {
      <section class="card" aria-labelledby="preview" aria-live="polite">
        <h3 id="preview">{{ say('holder.preview') }}</h3>
        <p>
          <strong>{{ headline() }}</strong>
        </p>
        @if (told()) {
          <dl class="kv">
            @for (line of sheet.lines; track line.label) {
              <dt>{{ line.label }}</dt>
              <dd [class.name]="line.name">{{ line.text }}</dd>
            }
          </dl>
          @for (list of sheet.lists; track list.title) {
            <h4>{{ list.title }}</h4>
            <ul>
              @for (item of list.items; track $index) {
                <li>{{ item }}</li>
              }
            </ul>
          }
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .card {
      display: grid;
      gap: 0.75rem;
    }
    .name {
      font-family: var(--pc-font-voice);
      font-size: 1.25rem;
    }
    dd {
      overflow-wrap: anywhere;
    }
    ul {
      list-style: disc;
      padding-left: 1.25rem;
    }
  `,
})
export class LevelPreview {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  private readonly state = computed(() => this.store.view()?.certificate.state ?? 'valid');
  /** A link to what was withdrawn says so, and tells nothing else. */
  protected readonly told = computed(() => !['suspended', 'revoked', 'superseded'].includes(this.state()));
  protected readonly headline = computed(() => {
    const state = this.state();
    if (state === 'valid' || state === 'provisional' || state === 'expired') return this.say(`share.${state}`);
    return this.say(`verify.${state}`);
  });
}
