import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { disclosureLevels, isDisclosureLevel } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, Notice, Readings } from '#platform/ui';
import { CertificateStore } from './certificate.store';
import { LevelPreview } from './level-preview';

/** How much to tell, and at once what that looks like for somebody else. */
@Component({
  selector: 'pc-level-choice',
  imports: [LevelPreview, Notice, Readings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="levels">
      <h2 id="levels">{{ say('holder.levels') }}</h2>
      <p class="muted">{{ say('holder.levels-text') }}</p>
      <div class="two even">
        <div>
          <pc-readings [legend]="say('holder.level')" name="level" [readings]="readings()" [chosen]="store.level()" (chosenChange)="choose($event)" />
          @if (store.level() >= 2) {
            <pc-notice kind="wait" icon="triangle-alert"
              ><p role="status">{{ say('holder.names-course') }}</p></pc-notice
            >
          }
        </div>
        <pc-level-preview />
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: 0.5rem;
    }
    .two {
      margin-top: 1rem;
    }
    pc-notice {
      margin-top: 1rem;
    }
  `,
})
export class LevelChoice {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);

  protected readonly readings = () => disclosureLevels.map((value) => ({ value, text: this.say(`holder.level-${value}`) }));

  protected choose(value: string | number | null) {
    if (typeof value === 'number' && isDisclosureLevel(value)) this.store.level.set(value);
  }
}
