import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type Observation, observations, type ObservedAspect, observedAspects } from '#placement/domain';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, Control, ErrorSummary, Field, messagesFrom, Readings } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { LinkedInternshipStore } from './linked-internship.store';

/** What the tutor saw; “I could not see it” is as good an answer as any. */
@Component({
  selector: 'pc-tutor-report-form',
  imports: [Control, ErrorSummary, Field, Readings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="send($event)" aria-labelledby="report-title">
      <h2 id="report-title">{{ say('link.report.title') }}</h2>
      <p>{{ say('link.report.lead') }}</p>
      <pc-error-summary [faults]="refusal() ? [{ text: refusal() }] : []" />
      @for (aspect of aspects; track aspect) {
        <pc-readings
          [legend]="say('aspect', { aspect })"
          [name]="'aspect-' + aspect"
          [readings]="readings()"
          [chosen]="observed()[aspect] ?? null"
          (chosenChange)="observe(aspect, $event)"
        />
      }
      <pc-field name="strengths" [label]="say('report.strengths')" [optional]="true">
        <textarea pcControl rows="3" maxlength="2000" (input)="strengths.set(textOf($event))"></textarea>
      </pc-field>
      <pc-field name="next-steps" [label]="say('report.next-steps')" [optional]="true">
        <textarea pcControl rows="3" maxlength="2000" (input)="nextSteps.set(textOf($event))"></textarea>
      </pc-field>
      <label class="opt"
        ><input type="checkbox" [checked]="recommends()" (change)="recommends.set(!recommends())" /><span>{{ say('report.recommends') }}</span></label
      >
      <pc-field name="report-name" [label]="say('sign.name')"
        ><input pcControl type="text" autocomplete="name" required maxlength="300" (input)="name.set(textOf($event))"
      /></pc-field>
      <button class="btn primary" [disabled]="busy() || !complete()">{{ say('report.send') }}</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class TutorReportForm {
  protected readonly say = messagesFrom(placementMessages);
  private readonly store = inject(LinkedInternshipStore);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);
  protected readonly aspects = observedAspects;
  protected readonly observed = signal<Partial<Record<ObservedAspect, Observation>>>({});
  protected readonly strengths = signal('');
  protected readonly nextSteps = signal('');
  protected readonly recommends = signal(false);
  protected readonly name = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly readings = computed(() => observations.map((value) => ({ value, text: this.say(`observation.${value}`) })));
  protected readonly complete = computed(() => observedAspects.every((aspect) => this.observed()[aspect]) && this.name().trim() !== '');

  protected textOf = ({ target }: Event): string => (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '');

  protected observe(aspect: ObservedAspect, value: string | number | null) {
    const observation = observations.find((one) => one === value);
    if (observation) this.observed.update((observed) => ({ ...observed, [aspect]: observation }));
  }

  protected async send(event: Event) {
    event.preventDefault();
    const { relationship, limits, teamwork, reliability } = this.observed();
    if (this.busy() || !relationship || !limits || !teamwork || !reliability) return;
    this.busy.set(true);
    const body = {
      observed: { relationship, limits, teamwork, reliability },
      strengths: this.strengths(),
      nextSteps: this.nextSteps(),
      recommends: this.recommends(),
      name: this.name(),
    };
    const outcome = await this.store.report(body);
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (outcome.ok) this.announcer.say(this.say('link.report.done'));
  }
}
