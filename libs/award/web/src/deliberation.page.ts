import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Confirmation, formats, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { DeliberationStore } from './deliberation.store';
import { IssuingProgress } from './issuing-progress';
import { JuryFile } from './jury-file';
import { PrintRuns } from './print-runs';
import { refusalSignal } from './refusal-signal';
import { SittingHead } from './sitting-head';

@Component({
  selector: 'pc-deliberation',
  imports: [IssuingProgress, JuryFile, Notice, PageHead, PrintRuns, ReadingState, SittingHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head
      [title]="store.sitting()?.cohort ?? say('title.deliberation')"
      [above]="above()"
      [crumbs]="[{ label: say('title.deliberations'), link: '/deliberations' }]"
    />
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    @if (store.sitting(); as sitting) {
      <div class="stack">
        <pc-sitting-head />
        @if (sitting.stage === 'sealed') {
          <pc-issuing-progress [deliberation]="deliberation()" />
          <pc-print-runs [deliberation]="deliberation()" />
        }
        @if (sitting.stage === 'open') {
          <pc-notice kind="note" icon="scale"
            ><p>{{ say('sitting.rules') }}</p></pc-notice
          >
        }
        <h2>{{ say('files') }}</h2>
        @for (file of sitting.files; track file.enrolment) {
          <pc-jury-file [file]="file" />
        }
        @if (sitting.stage === 'open') {
          <section class="card" [attr.aria-label]="say('sitting.seal')">
            <p>
              {{ say('sitting.left', { count: store.undecided() }) }}
              @if (store.lackingJudges(); as count) {
                {{ say('sitting.lacking-judges', { count }) }}
              }
            </p>
            @if (refused.sentence(); as sentence) {
              <pc-notice kind="wait"
                ><p role="alert">{{ sentence }}</p></pc-notice
              >
            }
            @if (store.self()?.present) {
              <button type="button" class="btn primary" (click)="seal()">{{ say('sitting.seal') }}</button>
            }
          </section>
        }
      </div>
    }
  `,
})
export class DeliberationPage {
  readonly deliberation = input.required<string>();
  protected readonly store = inject(DeliberationStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  private readonly format = formats();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly above = computed(() => {
    const sitting = this.store.sitting();
    return sitting ? `${this.say('sitting.above', { day: this.format.date(sitting.sitsOn) })} · ${this.say('stage', { stage: sitting.stage })}` : '';
  });

  constructor() {
    effect(() => this.store.id.set(this.deliberation()));
  }

  protected async seal() {
    const count = this.store.sitting()?.files.length ?? 0;
    const sure = await this.confirmation.ask({
      title: this.say('sitting.seal-title'),
      consequence: this.say('sitting.seal-text', { count }),
      confirm: this.say('sitting.seal'),
    });
    if (!sure || this.refused.in(await this.store.seal())) return;
    this.announcer.say(this.say('sitting.sealed'));
  }
}
