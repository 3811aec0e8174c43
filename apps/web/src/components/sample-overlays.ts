import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Announcer, Confirmation, messagesFrom, Tabs } from '#platform/ui';
import { sampleMessages } from './messages';

@Component({
  selector: 'pc-sample-overlays',
  imports: [Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="sample-overlays">
      <h2 id="sample-overlays">{{ say('overlays') }}</h2>
      <p class="row">
        <button type="button" class="btn" (click)="ask()">{{ say('overlay.ask') }}</button>
        <button type="button" class="btn neutral" (click)="announcer.say(say('overlay.said'))">{{ say('overlay.say') }}</button>
      </p>
      <pc-tabs [label]="say('tabs')" name="sample" [tabs]="tabs()" [(chosen)]="tab"
        ><p>{{ tab() === 'diploma' ? say('tab.diploma') : say('tab.letter') }}</p></pc-tabs
      >
    </section>
  `,
})
export class SampleOverlays {
  protected readonly say = messagesFrom(sampleMessages);
  protected readonly announcer = inject(Announcer);
  private readonly confirmation = inject(Confirmation);
  protected readonly tab = signal('letter');
  protected readonly tabs = computed(() => [
    { id: 'letter', label: this.say('tab.letter') },
    { id: 'diploma', label: this.say('tab.diploma') },
  ]);

  protected async ask(): Promise<void> {
    await this.confirmation.ask({ title: this.say('overlay.title'), consequence: this.say('overlay.text'), confirm: this.say('overlay.ask') });
  }
}
