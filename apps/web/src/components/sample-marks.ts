import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Icon, Mark, type MarkKind, messagesFrom, Notice, type NoticeKind, Provenance, type ProvenanceKind } from '#platform/ui';
import { sampleMessages } from './messages';

@Component({
  selector: 'pc-sample-marks',
  imports: [Icon, Mark, Notice, Provenance],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="sample-marks">
      <h2 id="sample-marks">{{ say('marks') }}</h2>
      <p class="row wide">
        @for (kind of marks; track kind) {
          <pc-mark [kind]="kind">{{ sayMark(kind) }}</pc-mark>
        }
      </p>
      <p class="row wide">
        <pc-mark kind="stop" [soft]="true">{{ say('mark.stop') }}</pc-mark>
        @for (kind of marks; track kind) {
          <pc-mark [kind]="kind" [only]="true">{{ sayMark(kind) }}</pc-mark>
        }
      </p>
      <p class="row">
        @for (label of provenances; track label) {
          <pc-provenance [label]="label" />
        }
        <pc-provenance label="sourced" reference="7" />
      </p>
    </section>
    <section class="stack" aria-labelledby="sample-buttons">
      <h2 id="sample-buttons">{{ say('buttons') }}</h2>
      <p class="row">
        <button type="button" class="btn primary">{{ say('button.primary') }}</button>
        <button type="button" class="btn">{{ say('button.plain') }}</button>
        <button type="button" class="btn neutral"><pc-icon name="pause" />{{ say('button.neutral') }}</button>
        <button type="button" class="btn quiet">{{ say('button.quiet') }}</button>
        <button type="button" class="btn" disabled>{{ say('button.off') }}</button>
      </p>
      <p class="row" data-density="dense">
        <button type="button" class="btn primary">{{ say('button.primary') }}</button><button type="button" class="btn neutral">
          {{ say('button.neutral') }}
        </button>
      </p>
    </section>
    <section class="stack" aria-labelledby="sample-notices">
      <h2 id="sample-notices">{{ say('notices') }}</h2>
      @for (kind of notices; track kind) {
        <pc-notice [kind]="kind"
          ><p>{{ sayNotice(kind) }}</p></pc-notice
        >
      }
    </section>
  `,
  styles: `
    .wide {
      gap: 0.75rem 2rem;
    }
  `,
})
export class SampleMarks {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly marks: readonly MarkKind[] = ['met', 'wait', 'stop', 'note', 'clock', 'todo'];
  protected readonly notices: readonly NoticeKind[] = ['note', 'wait', 'stop', 'ok', 'plain'];
  protected readonly provenances: readonly ProvenanceKind[] = ['sourced', 'seed', 'general-knowledge', 'placeholder'];
  protected sayMark = (kind: MarkKind): string => this.say(`mark.${kind}`);
  protected sayNotice = (kind: NoticeKind): string => this.say(`notice.${kind}`);
}
