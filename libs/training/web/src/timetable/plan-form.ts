import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type Choice, Choices, Control, ErrorSummary, type FieldFault, Field, messagesFrom, Notice, TimeField } from '#platform/ui';
import { type LocalDate, localDate } from '#kernel';
import { teachingDays } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { fullName } from '../person-name';
import { refusalSignal } from '../refusal-signal';
import { httpsOnly } from './https-only';
import { TimetableStore } from './timetable.store';

const dayIn = (line: string): LocalDate | undefined => {
  try {
    return localDate(line);
  } catch {
    return undefined;
  }
};

/** Suggests the dates from a first day and a rhythm; the lead adjusts them before anything is created. */
@Component({
  selector: 'pc-plan-form',
  imports: [Choices, Control, ErrorSummary, Field, Notice, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-form.html',
  styles: `
    :host {
      display: block;
      margin-block: var(--pc-5);
    }
    .fields {
      display: grid;
      gap: var(--pc-4);
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
    form > * + * {
      margin-top: var(--pc-4);
    }
  `,
})
export class PlanForm {
  readonly saved = output();
  protected readonly store = inject(TimetableStore);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly nameOf = fullName;
  protected readonly refused = refusalSignal();
  protected readonly start = signal('');
  protected readonly weekdays = signal<readonly string[]>(['1', '2']);
  protected readonly days = signal('');
  protected readonly times = signal({ am: { from: '09:00', to: '12:30' }, pm: { from: '13:30', to: '17:00' } });
  protected readonly place = signal('');
  protected readonly link = signal('');
  protected readonly trainer = signal('');
  private readonly tried = signal(false);

  protected readonly choices = computed((): readonly Choice[] =>
    ['1', '2', '3', '4', '5', '6', '7'].map((value) => ({ value, text: this.say('timetable.plan.weekday', { day: `d${value}` }) })),
  );
  private readonly lines = computed(() =>
    this.days()
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  protected readonly faults = computed((): readonly FieldFault[] => (this.tried() ? [...this.dayFaults(), ...this.placeFaults()] : []));
  protected faultOf = (field: string): string => this.faults().find((fault) => fault.field === field)?.text ?? '';

  /** As many days as the half-days still to plan need, two a day. */
  protected suggest() {
    const start = dayIn(this.start());
    if (start) this.days.set(teachingDays(start, this.weekdays().map(Number), Math.ceil(this.store.left() / 2)).join('\n'));
  }

  protected setTime(half: 'am' | 'pm', end: 'from' | 'to', value: string) {
    this.times.update((times) => ({ ...times, [half]: { ...times[half], [end]: value } }));
  }

  protected async send() {
    this.tried.set(true);
    if (this.faults().length) return;
    const answer = await this.store.plan({
      days: this.lines(),
      times: this.times(),
      place: this.place().trim(),
      onlineLink: this.link().trim() || null,
      trainer: this.trainer() || null,
    });
    if (!this.refused.in(answer)) this.saved.emit();
  }

  private dayFaults(): readonly FieldFault[] {
    if (this.lines().length === 0) return [{ field: 'plan-days', text: this.say('timetable.day-missing') }];
    return this.lines()
      .filter((line) => !dayIn(line))
      .map((line) => ({ field: 'plan-days', text: this.say('timetable.day-wrong', { line }) }));
  }

  private placeFaults(): readonly FieldFault[] {
    if (!this.place().trim() && !this.link().trim()) return [{ field: 'plan-place', text: this.say('refusal.place-missing') }];
    return this.link().trim() && !httpsOnly(this.link().trim()) ? [{ field: 'plan-link', text: this.say('timetable.link-wrong') }] : [];
  }
}
