import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';
import { Chips, messagesFrom, PageHead } from '#platform/ui';
import { sampleMessages } from './messages';
import { SampleCharts } from './sample-charts';
import { SampleForm } from './sample-form';
import { SampleMarks } from './sample-marks';
import { SampleOverlays } from './sample-overlays';
import { SampleStates } from './sample-states';
import { SampleTable } from './sample-table';

/** Every component of the kit in every state: what the pages are made of, and what is checked for accessibility as a whole. */
@Component({
  selector: 'pc-components',
  imports: [Chips, PageHead, SampleCharts, SampleForm, SampleMarks, SampleOverlays, SampleStates, SampleTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('title')" [lead]="say('lead')">
      <pc-chips
        [label]="say('theme')"
        name="theme"
        [chips]="[
          { value: '', text: say('theme.auto') },
          { value: 'light', text: say('theme.light') },
          { value: 'dark', text: say('theme.dark') },
        ]"
        [(chosen)]="theme"
      />
    </pc-page-head>
    <pc-sample-marks />
    <pc-sample-states />
    <pc-sample-form />
    <pc-sample-table />
    <pc-sample-charts />
    <pc-sample-overlays />
  `,
  styles: `
    :host > * + * {
      display: block;
      margin-top: var(--pc-7);
    }
  `,
})
export class ComponentsPage {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly theme = signal('');

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => (root.dataset['theme'] = this.theme()));
    inject(DestroyRef).onDestroy(() => delete root.dataset['theme']);
  }
}
