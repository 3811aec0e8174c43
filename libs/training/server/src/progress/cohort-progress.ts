import { Injectable } from '@nestjs/common';
import { daysBetween, type Instant } from '#kernel';
import { Clock } from '#platform/database';
import { attended, cumulativeHours, lengthOf, type TrainingSession } from '#training/domain';
import { type CohortFile, thresholdOf, unitViews } from '../cohorts/cohort-files';
import { personProgress } from './person-progress';
import { cellKey, halfDayAt, Records } from './records.repository';

type Person = ReturnType<typeof personProgress>;

/** Everything the cohort page shows, in a fixed number of statements whatever the size. */
@Injectable()
export class CohortProgress {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async view({ cohort, edition }: CohortFile) {
    const now = this.clock.now();
    const sessions = await this.records.sessionsOf([cohort.id]);
    const enrolled = (await this.records.peopleOf(cohort.id)).filter(({ stage }) => stage === 'enrolled');
    const cells = await this.records.cellsOf(enrolled.map(({ enrolment }) => enrolment));
    const units = unitViews(edition);
    const threshold = thresholdOf(edition);
    const course = { sessions, units, threshold, secondSession: edition.secondSession?.value ?? ('replace' as const) };
    const people = enrolled.map((person) =>
      personProgress(
        person,
        sessions.map((session) => halfDayAt(cells.get(cellKey(person.enrolment, session.id)), session, now)),
        course,
      ),
    );
    return {
      cohort: { id: cohort.id, title: cohort.title, edition: edition.title, timeZone: cohort.timeZone },
      at: now,
      ...this.weeks(sessions, cohort.timeZone),
      threshold,
      sessions: sessions.map((session) => ({ id: session.id, unit: session.unit, day: session.day, half: session.half, past: isPast(session, now) })),
      units,
      people,
      hours: hoursOf(sessions, people, now),
      figures: figuresOf(people),
    };
  }

  /** Which week of the timetable it is; null before the first and after the last. */
  private weeks(sessions: readonly TrainingSession[], zone: string): { week: number | null; weeks: number } {
    const [first, last] = [sessions[0]?.day, sessions.at(-1)?.day];
    if (!first || !last) return { week: null, weeks: 0 };
    const weeks = Math.floor(daysBetween(first, last) / 7) + 1;
    const week = Math.floor(daysBetween(first, this.clock.today(zone)) / 7) + 1;
    return { weeks, week: week >= 1 && week <= weeks ? week : null };
  }
}

const isPast = ({ endsAt, stage }: TrainingSession, now: Instant): boolean => endsAt <= now || stage === 'countersigned';

const hoursOf = (sessions: readonly TrainingSession[], people: readonly Person[], now: Instant) => [
  ...cumulativeHours(
    sessions.map((session) => ({ day: session.day, minutes: lengthOf(session), past: isPast(session, now) })),
    people.map(({ halfDays }) => halfDays.map(attended)),
  ),
];

const sum = (people: readonly Person[], of: (person: Person) => number): number => people.reduce((total, person) => total + of(person), 0);

const figuresOf = (people: readonly Person[]) => ({
  enrolled: people.length,
  present: sum(people, ({ present }) => present),
  counted: sum(people, ({ counted }) => counted),
  missingSignatures: sum(people, ({ missing }) => missing),
});
