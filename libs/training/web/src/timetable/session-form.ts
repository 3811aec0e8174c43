import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, draftOf, ErrorSummary, Field, type FieldFault, formats, messagesFrom, Notice, TimeField } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { fullName } from '../person-name';
import { refusalSignal } from '../refusal-signal';
import { httpsOnly } from './https-only';
import { type PlannedHalfDay, type SessionWish, TimetableStore } from './timetable.store';

const blank: SessionWish = { unit: '', day: '', half: 'am', from: '09:00', to: '12:30', place: '', onlineLink: null, trainer: null };

const wishOf = ({ unit, day, half, from, to, place, onlineLink, trainer }: PlannedHalfDay): SessionWish => ({
  unit,
  day,
  half,
  from,
  to,
  place,
  onlineLink,
  trainer: trainer?.account ?? null,
});

/** One half-day: which unit, when, where, with whom. */
@Component({
  selector: 'pc-session-form',
  imports: [Control, ErrorSummary, Field, FocusOnOpen, Notice, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-form.html',
  styles: `
    :host {
      display: block;
      margin-block: var(--pc-4);
    }
    .fields {
      display: grid;
      gap: var(--pc-4);
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
  `,
})
export class SessionForm {
  /** The session to change; none to add one. */
  readonly session = input<PlannedHalfDay>();
  readonly saved = output();
  readonly left = output();
  protected readonly store = inject(TimetableStore);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = fullName;
  protected readonly refused = refusalSignal();
  private readonly tried = signal(false);
  protected readonly wish = draftOf<SessionWish>(
    () => {
      const session = this.session();
      return session ? wishOf(session) : { ...blank, unit: this.store.units()[0]?.code ?? '' };
    },
    () => this.session()?.id,
  );
  protected readonly title = computed(() => {
    const session = this.session();
    return session ? this.say('timetable.change.of', { day: this.format.date(session.day), half: session.half }) : this.say('timetable.add');
  });
  protected readonly faults = computed((): readonly FieldFault[] => {
    if (!this.tried()) return [];
    const { day, from, to, place, onlineLink } = this.wish();
    return [
      ...(day ? [] : [{ field: 'session-day', text: this.say('timetable.day-missing') }]),
      ...(from < to ? [] : [{ field: 'session-from', text: this.say('refusal.times-impossible') }]),
      ...(place || onlineLink ? [] : [{ field: 'session-place', text: this.say('refusal.place-missing') }]),
      ...(onlineLink && !httpsOnly(onlineLink) ? [{ field: 'session-link', text: this.say('timetable.link-wrong') }] : []),
    ];
  });
  protected faultOf = (field: string): string => this.faults().find((fault) => fault.field === field)?.text ?? '';

  protected set(changes: Partial<SessionWish>) {
    this.wish.update((before) => ({ ...before, ...changes }));
  }

  protected async send() {
    this.tried.set(true);
    if (this.faults().length) return;
    const session = this.session();
    const answer = session ? await this.store.change(session, this.wish()) : await this.store.add(this.wish());
    if (!this.refused.in(answer)) this.saved.emit();
  }
}
