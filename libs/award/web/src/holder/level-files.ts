import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { certificateRoutes, holderRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { formats, Icon, messagesFrom } from '#platform/ui';
import { addressFor } from '#platform/web-client';
import { CertificateStore } from './certificate.store';

const { credential, badgePng, badgeSvg } = holderRoutes;

/** Everything that can be taken away at the level chosen above. */
@Component({
  selector: 'pc-level-files',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="files">
      <h2 id="files">{{ say('holder.files') }}</h2>
      <p class="muted">{{ say('holder.files-text', { level: store.level() }) }}</p>
      <ul class="plain">
        @for (paper of papers(); track paper.href) {
          <li>
            <a class="file" [href]="paper.href" download><pc-icon name="file-text" />{{ paper.text }}</a>
          </li>
        }
        @for (file of digital(); track file.href) {
          <li>
            <a class="file" [href]="file.href" download><pc-icon name="shield-check" />{{ file.text }}</a
            ><br /><span class="small muted">{{ file.hint }}</span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .card {
      display: grid;
      gap: 0.75rem;
    }
    .plain {
      list-style: none;
      padding: 0;
    }
    .file {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      min-height: 2.75rem;
    }
  `,
})
export class LevelFiles {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  private readonly format = formats();
  private readonly at = computed(() => ({ params: { certificate: this.store.id() ?? '' }, query: { level: this.store.level() } }));

  protected readonly papers = computed(() =>
    (this.store.view()?.papers ?? [])
      .filter(({ level }) => level === this.store.level())
      .map(({ kind, unit, title }) => ({
        href: addressFor(certificateRoutes.document, { params: this.at().params, query: { ...this.at().query, kind, unit } }),
        text: this.say('holder.paper', { kind, unit: title ? this.format.text(title) : '' }),
      })),
  );
  protected readonly digital = computed(() => [
    { href: addressFor(credential, this.at()), text: this.say('holder.json'), hint: this.say('holder.json-hint') },
    { href: addressFor(badgePng, this.at()), text: this.say('holder.png'), hint: this.say('holder.image-hint') },
    { href: addressFor(badgeSvg, this.at()), text: this.say('holder.svg'), hint: this.say('holder.image-hint') },
  ]);
}
