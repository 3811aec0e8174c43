import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { formats, Mark, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { OwnRenewal } from '../renewal/own-renewal';
import { standingMarks } from '../standing-marks';
import { CertificateStore } from './certificate.store';
import { LevelChoice } from './level-choice';
import { LevelFiles } from './level-files';
import { LinkedIn } from './linked-in';
import { ShareForm } from './share-form';
import { ShareList } from './share-list';
import { Wallet } from './wallet';

/** What the holder of a certificate shows, to whom, and for how long. */
@Component({
  selector: 'pc-certificate',
  imports: [LevelChoice, LevelFiles, LinkedIn, Mark, Notice, OwnRenewal, PageHead, ReadingState, ShareForm, ShareList, Wallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="title()" [above]="above()" [crumbs]="[{ label: say('title.certificates'), link: '/certificates' }]">
      @if (store.view(); as view) {
        <div>
          <pc-mark [kind]="marks[view.certificate.state]" [soft]="true">{{ say('certificates.state', { state: view.certificate.state }) }}</pc-mark>
        </div>
      }
    </pc-page-head>
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (store.view(); as view) {
      <div class="stack">
        @if (!store.usable()) {
          <pc-notice kind="wait"
            ><p>{{ say('holder.not-usable') }}</p></pc-notice
          >
        }
        @if (store.usable() && view.certificate.touched) {
          <pc-notice kind="wait">
            <p>{{ say('certificates.touched') }}</p>
            <p>{{ say('certificates.touched-what') }}</p>
          </pc-notice>
        }
        <pc-level-choice />
        <pc-level-files />
        @if (store.usable()) {
          <pc-share-form />
        }
        <pc-share-list />
        <pc-wallet />
        <pc-own-renewal [certificate]="certificate()" />
        @if (store.usable()) {
          <pc-linked-in />
        }
      </div>
    }
  `,
})
export class CertificatePage {
  readonly certificate = input.required<string>();
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly marks = standingMarks;
  private readonly format = formats();
  protected readonly title = computed(() => {
    const title = this.store.view()?.certificate.title;
    return title ? this.format.text(title) : this.say('title.certificate');
  });
  protected readonly above = computed(() => {
    const number = this.store.view()?.certificate.number;
    return number ? this.say('certificates.number', { number }) : '';
  });

  constructor() {
    effect(() => {
      this.store.id.set(this.certificate());
      this.store.fresh.set(undefined);
    });
  }
}
