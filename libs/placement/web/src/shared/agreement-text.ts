import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { parties } from '#placement/domain';
import type { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { formats, Mark, messagesFrom } from '#platform/ui';

export type InternshipView = AnswerOf<typeof internshipRoutes.show>;

/** The agreement as everybody reads it before signing. */
@Component({
  selector: 'pc-agreement-text',
  imports: [Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let internship = of();
    <section class="stack" aria-labelledby="agreement-text">
      <h2 id="agreement-text">{{ say('agreement.title') }}</h2>
      <p>{{ say('agreement.between', { programme: internship.programme, host: internship.host?.name ?? '', learner: internship.learner }) }}</p>
      <dl class="kv">
        <dt>{{ say('agreement.course') }}</dt>
        <dd>{{ format.text(internship.course) }}</dd>
        <dt>{{ say('agreement.host') }}</dt>
        <dd>
          {{ internship.host?.name }}
          @if (internship.host?.address; as address) {
            <br /><span class="muted">{{ address }}</span>
          }
        </dd>
        <dt>{{ say('agreement.tutor') }}</dt>
        <dd>{{ internship.terms.tutorName }}</dd>
        <dt>{{ say('agreement.referent') }}</dt>
        <dd>{{ internship.terms.referent }}</dd>
        <dt>{{ say('agreement.dates') }}</dt>
        <dd>{{ say('agreement.from-to', { from: format.date(internship.terms.startsOn), to: format.date(internship.terms.endsOn) }) }}</dd>
        <dt>{{ say('agreement.planned') }}</dt>
        <dd>{{ format.hours(internship.terms.plannedMinutes) }}</dd>
        @for (part of parts; track part) {
          <dt>{{ say('agreement.' + part) }}</dt>
          <dd class="words">{{ internship.terms[part] || say('agreement.none') }}</dd>
        }
      </dl>
      @if (internship.exclusions.length) {
        <h3>{{ say('agreement.exclusions') }}</h3>
        <ul class="stack">
          @for (exclusion of internship.exclusions; track exclusion.fr) {
            <li>{{ format.text(exclusion) }}</li>
          }
        </ul>
      }
      <h3>{{ say('agreement.signatures') }}</h3>
      <ul class="stack">
        @for (party of parties; track party) {
          @let signature = signatureOf(party);
          <li class="row">
            @if (signature) {
              <pc-mark kind="met">{{ say('party', { party }) }}</pc-mark><span
                >{{ signature.name }}, {{ say('agreement.signed', { day: format.date(signature.signedOn) }) }}</span
              >
            } @else {
              <pc-mark kind="todo">{{ say('party', { party }) }}</pc-mark><span class="muted">{{ say('agreement.not-signed') }}</span>
            }
          </li>
        }
      </ul>
      @if (internship.stage === 'to-sign') {
        <p class="small muted">{{ say('agreement.before-start', { day: format.date(internship.terms.startsOn) }) }}</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .words {
      white-space: pre-line;
    }
    @media (max-width: 37.5rem) {
      dl.kv {
        grid-template-columns: 1fr;
      }
      dd + dt {
        margin-top: var(--pc-2);
      }
    }
  `,
})
export class AgreementText {
  readonly of = input.required<InternshipView>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  protected readonly parties = parties;
  protected readonly parts = ['presence', 'activities', 'competences', 'supervision', 'allowance'] as const;
  protected signatureOf = (party: (typeof parties)[number]) => this.of().signatures.find((one) => one.party === party);
}
