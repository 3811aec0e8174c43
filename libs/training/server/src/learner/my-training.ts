import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import type { AccountId, Instant } from '#kernel';
import { Clock } from '#platform/database';
import { attendanceFractions, maySign, SIGNING_MARGIN_MINUTES } from '#training/domain';
import { type CohortFile, CohortFiles, thresholdOf, unitViews } from '../cohorts/cohort-files';
import { Enrolments, type VersionedEnrolment } from '../cohorts/enrolments';
import { cellKey, halfDayAt, type PersonInCohort, Records } from '../progress/records.repository';
import { resultView } from '../results/result-view';
import { sessionView, trainersOf } from '../timetable/session-view';
import { TrainingSessions } from '../timetable/sessions.repository';

/** What a learner sees of their own training: timetable, signatures, results. */
@Injectable()
export class MyTraining {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly files: CohortFiles,
    private readonly sessions: TrainingSessions,
    private readonly records: Records,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async of(account: AccountId) {
    const mine = (await this.enrolments.ofAccount(account)).filter(({ stage }) => stage !== 'withdrawn');
    const people = new Map((await this.records.people(mine.map(({ id }) => id))).map((person) => [person.enrolment, person]));
    const items = await Promise.all(mine.map((enrolment) => this.one(enrolment, people.get(enrolment.id), this.clock.now())));
    return { items: items.filter((item) => item !== undefined) };
  }

  private async one(enrolment: VersionedEnrolment, person: PersonInCohort | undefined, now: Instant) {
    const file = await this.files.find(enrolment.cohort);
    if (!file || !person) return undefined;
    const { cohort, edition } = file;
    const sessions = await this.halfDays(enrolment, file, now);
    const standing = sessions.filter(({ stage }) => stage !== 'cancelled');
    return {
      enrolment: enrolment.id,
      stage: enrolment.stage,
      cohortTitle: cohort.title,
      edition: edition.title,
      timeZone: cohort.timeZone,
      today: this.clock.today(cohort.timeZone),
      marginMinutes: SIGNING_MARGIN_MINUTES,
      units: unitViews(edition),
      sessions,
      attendance: attendanceFractions(standing).overall,
      threshold: thresholdOf(edition),
      results: person.results.map(resultView),
    };
  }

  private async halfDays({ id, cohort, stage }: VersionedEnrolment, file: CohortFile, now: Instant) {
    const sessions = await this.sessions.ofCohort(cohort);
    const cells = await this.records.cellsOf([id]);
    const names = await this.accounts.names(trainersOf(sessions));
    return sessions.map((session) => {
      const cell = cells.get(cellKey(id, session.id));
      const open = maySign(session, { stage, signed: cell?.signedAt != null }, now).ok;
      const view = sessionView(session, file.edition, file.cohort.timeZone, names);
      return { ...view, startsAt: session.startsAt, endsAt: session.endsAt, halfDay: halfDayAt(cell, session, now), maySign: open };
    });
  }
}
