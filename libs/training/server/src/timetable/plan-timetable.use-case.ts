import { Injectable } from '@nestjs/common';
import { accept, type AccountId, type AccountPrincipal, type LocalDate, refuse } from '#kernel';
import { Audit } from '#platform/database';
import { planTimetable, type TimetableWish } from '#training/domain';
import { Cohorts } from '../cohorts/cohorts.repository';
import { TrainingSessions } from './sessions.repository';
import { Timetables } from './timetables';

export interface WishGiven extends Omit<TimetableWish, 'days' | 'trainer'> {
  readonly days: readonly string[];
  readonly trainer: string | null;
}

/** A lead lays out all half-days an edition asks for and that are not planned yet. */
@Injectable()
export class PlanTimetable {
  constructor(
    private readonly timetables: Timetables,
    private readonly sessions: TrainingSessions,
    private readonly cohorts: Cohorts,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, cohort: string, { days, trainer, ...wish }: WishGiven) {
    const file = await this.timetables.led(principal, cohort);
    if (!file) return refuse('cohort-unknown');
    await this.sessions.holdTimetables(file.cohort.organisation);
    const standing = (await this.sessions.ofCohort(cohort)).filter(({ stage }) => stage !== 'cancelled');
    const left = file.edition.units.map(({ code, halfDays = 0 }) => ({
      code,
      halfDays: Math.max(0, halfDays - standing.filter(({ unit }) => unit === code).length),
    }));
    const planned = planTimetable(left, { ...wish, days: days as readonly LocalDate[], trainer: trainer as AccountId | null }, file.cohort.timeZone);
    if (!planned.ok) return planned;
    const placeable = await this.timetables.placeable(file, planned.value);
    if (!placeable.ok) return placeable;
    await this.sessions.add(file.cohort, planned.value);
    await this.cohorts.setStart(cohort);
    await this.audit.record({
      action: 'timetable.planned',
      subject: { kind: 'cohort', id: cohort },
      organisation: file.cohort.organisation,
      details: { sessions: planned.value.length },
    });
    return accept(await this.timetables.view(file));
  }
}
