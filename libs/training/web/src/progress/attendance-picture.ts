import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { AttendanceGrid, type AttendanceRow, formats, type HalfDayMark, messagesFrom } from '#platform/ui';
import type { HalfDay } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { shortName } from '../person-name';
import { type PersonProgress, type Progress, rateOf } from './progress';

const marks: Readonly<Record<HalfDay, HalfDayMark>> = {
  'to-come': 'ahead',
  unsigned: 'open',
  'learner-only': 'open',
  both: 'both',
  'trainer-only': 'trainer-only',
  evidenced: 'trainer-only',
  'absent-justified': 'excused',
  absent: 'absent',
};

/** Who was there, half-day by half-day: what is as expected stays pale. */
@Component({
  selector: 'pc-attendance-picture',
  imports: [AttendanceGrid],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="attendance-picture">
      <h2 id="attendance-picture">{{ say('progress.grid') }}</h2>
      <pc-attendance-grid [title]="say('progress.grid.title')" [description]="description()" [days]="days()" [rows]="rows()" />
    </section>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class AttendancePicture {
  readonly progress = input.required<Progress>();
  protected readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();

  protected readonly days = computed(() => {
    const sessions = this.progress().sessions;
    return [...new Set(sessions.map(({ day }) => day))].map((day) => ({
      label: this.format.shortDate(day),
      halves: sessions.filter((session) => session.day === day).map(({ half }) => this.say('half.short', { half })),
    }));
  });
  protected readonly rows = computed(() => this.progress().people.map((person) => this.rowOf(person)));
  protected readonly description = computed(() => {
    const { people, sessions, figures } = this.progress();
    const absent = people.reduce((sum, person) => sum + person.absent, 0);
    return this.say('progress.grid.desc', {
      people: people.length,
      past: sessions.filter(({ past }) => past).length,
      all: sessions.length,
      absent,
      missing: figures.missingSignatures,
    });
  });

  private rowOf(person: PersonProgress): AttendanceRow {
    const percent = rateOf(person);
    return {
      id: person.enrolment,
      name: shortName(person),
      marks: person.halfDays.map((halfDay) => marks[halfDay]),
      ...(percent !== undefined && { rate: this.say('progress.percent', { percent }) }),
      marked: person.belowThreshold,
    };
  }
}
