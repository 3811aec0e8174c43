import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ChangedMeanwhile, Empty, HoursBar, KeptText, messagesFrom, ReadingState, SaveLine, type Saving, Steps } from '#platform/ui';
import { sampleMessages } from './messages';

const reading = (error?: { readonly status: number }) => ({ isLoading: () => !error, error: () => error, hasValue: () => false });

@Component({
  selector: 'pc-sample-states',
  imports: [ChangedMeanwhile, Empty, HoursBar, KeptText, ReadingState, SaveLine, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="sample-states">
      <h2 id="sample-states">{{ say('states') }}</h2>
      <div class="gr">
        <div class="card">
          <pc-empty [text]="say('state.empty')"
            ><a class="btn" href="/pathways">{{ say('state.empty.do') }}</a></pc-empty
          >
        </div>
        <div class="card"><pc-reading [of]="loading" /></div>
        <div class="card"><pc-reading [of]="failed" /></div>
        <div class="card"><pc-reading [of]="gone" /></div>
        <div class="card"><pc-reading [of]="ended" /></div>
        <div class="card"><pc-changed-meanwhile [who]="say('state.changed')" /></div>
        <div class="card"><pc-kept-text [text]="say('state.kept')" /></div>
        <div class="card stack">
          @for (saving of savings; track saving.state) {
            <pc-save-line [saving]="saving" />
          }
        </div>
        <div class="card">
          <pc-steps [now]="2" [all]="5" [label]="say('path.two')" /><pc-hours-bar [required]="2520" [noted]="1680" [countersigned]="1260" />
        </div>
      </div>
    </section>
  `,
  styles: `
    .gr {
      display: grid;
      gap: var(--pc-4);
      margin-top: var(--pc-4);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    }
  `,
})
export class SampleStates {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly loading = reading();
  protected readonly failed = reading({ status: 500 });
  protected readonly gone = reading({ status: 404 });
  protected readonly ended = reading({ status: 401 });
  protected readonly savings: readonly Saving[] = [
    { state: 'idle' },
    { state: 'saving' },
    { state: 'saved', at: '2026-01-09T19:11:00Z' },
    { state: 'kept' },
    { state: 'session' },
  ];
}
