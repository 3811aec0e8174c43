import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { observedAspects } from '#placement/domain';
import { placementMessages } from '#placement/domain/messages';
import { formats, messagesFrom } from '#platform/ui';
import type { InternshipView } from './agreement-text';

/** What the tutor saw, as the learner and the programme read it. */
@Component({
  selector: 'pc-report-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (of().report; as report) {
      <section class="card" aria-labelledby="report-text">
        <h2 id="report-text">{{ say('report.title') }}</h2>
        <p class="muted small">{{ say('report.by', { name: report.name, day: format.day(report.reportedAt, of().timeZone) }) }}</p>
        <dl class="kv">
          @for (aspect of aspects; track aspect) {
            <dt>{{ say('aspect', { aspect }) }}</dt>
            <dd>{{ say('observation.' + report.observed[aspect]) }}</dd>
          }
        </dl>
        @if (report.strengths) {
          <h3>{{ say('report.strengths') }}</h3>
          <p>{{ report.strengths }}</p>
        }
        @if (report.nextSteps) {
          <h3>{{ say('report.next-steps') }}</h3>
          <p>{{ report.nextSteps }}</p>
        }
        <p>
          <strong>{{ say(report.recommends ? 'report.recommended' : 'report.not-recommended') }}</strong>
        </p>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ReportText {
  readonly of = input.required<InternshipView>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  protected readonly aspects = observedAspects;
}
