import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { LocalDate, Minutes } from '#kernel';
import { lengthOf } from '#placement/domain';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, Control, draftOf, ErrorSummary, Field, formats, Icon, KeptDrafts, messagesFrom, TimeField } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import type { InternshipView } from '../shared/agreement-text';
import { InternshipStore } from './internship.store';

interface DayForm {
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakMinutes: number;
  readonly activity: string;
}

const fresh: DayForm = { day: '', startsAt: '09:00', endsAt: '17:00', breakMinutes: 60, activity: '' };

/** One day of hours. What is typed is kept on this device until it is sent, so that a lost network loses nothing. */
@Component({
  selector: 'pc-note-day',
  imports: [Control, ErrorSummary, Field, Icon, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-day.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class NoteDay {
  readonly of = input.required<InternshipView>();
  /** A day to start from, when one is corrected. */
  readonly from = input<DayForm>();
  readonly sent = output();
  protected readonly say = messagesFrom(placementMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(placementMessages);
  private readonly store = inject(InternshipStore);
  private readonly kept = inject(KeptDrafts);
  private readonly announcer = inject(Announcer);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected readonly form = draftOf<DayForm>(
    () => this.from() ?? this.recovered() ?? fresh,
    // Whoever asks to correct a day gets that day.
    () => this.from() ?? this.name(),
  );
  protected readonly length = computed(() => {
    const { day, startsAt, endsAt, breakMinutes } = this.form();
    return startsAt && endsAt ? lengthOf({ day: day as LocalDate, startsAt, endsAt, breakMinutes: Math.max(0, breakMinutes || 0) as Minutes }) : 0;
  });

  protected set(field: 'day' | 'breakMinutes' | 'activity', { target }: Event) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.change(field, field === 'breakMinutes' ? Number(target.value) : target.value);
  }

  protected change(field: keyof DayForm, value: string | number) {
    this.form.update((form) => ({ ...form, [field]: value }));
    this.kept.keep(this.name(), JSON.stringify(this.form()));
  }

  protected async send(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    const { day, startsAt, endsAt, breakMinutes, activity } = this.form();
    const outcome = await this.store.note({ day, startsAt, endsAt, breakMinutes, activity });
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (!outcome.ok) return;
    this.kept.drop(this.name());
    this.form.set(fresh);
    this.announcer.say(this.say('note.sent', { tutor: this.of().terms.tutorName }));
    this.sent.emit();
  }

  private name = (): string => `hours.${this.of().id}`;

  private recovered(): DayForm | undefined {
    const found = this.kept.find(this.name());
    return found && { ...fresh, ...(JSON.parse(found.text) as DayForm) };
  }
}
