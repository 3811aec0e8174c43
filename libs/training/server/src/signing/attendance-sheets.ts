import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { type AccountPrincipal, type Instant, worksFor } from '#kernel';
import { Clock } from '#platform/database';
import { moveSession, SIGNING_MARGIN_MINUTES, signingWindow } from '#training/domain';
import { type CohortFile, CohortFiles } from '../cohorts/cohort-files';
import { cellKey, halfDayAt, type PersonInCohort, Records } from '../progress/records.repository';
import { sessionView, trainersOf } from '../timetable/session-view';
import { TrainingSessions, type VersionedSession } from '../timetable/sessions.repository';

/** One half-day with everybody on it, for the trainer and the organisation's staff. */
@Injectable()
export class AttendanceSheets {
  constructor(
    private readonly sessions: TrainingSessions,
    private readonly files: CohortFiles,
    private readonly records: Records,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  teaches(principal: AccountPrincipal, { trainer, organisation }: VersionedSession): boolean {
    return trainer === principal.account && worksFor(principal, organisation, 'trainer');
  }

  /** The session when the caller teaches it, held until the transaction ends. */
  async taught(principal: AccountPrincipal, id: string): Promise<VersionedSession | undefined> {
    const session = await this.sessions.hold(id);
    return session && this.teaches(principal, session) ? session : undefined;
  }

  /** Who is expected: enrolled today. */
  async expected(cohort: string): Promise<readonly PersonInCohort[]> {
    return (await this.records.peopleOf(cohort)).filter(({ stage }) => stage === 'enrolled');
  }

  /** Undefined for anybody but its trainer and the staff of its organisation. */
  async view(principal: AccountPrincipal, id: string) {
    const session = await this.sessions.find(id);
    if (!session || !(this.teaches(principal, session) || worksFor(principal, session.organisation, 'programme-lead', 'secretary'))) return undefined;
    const file = await this.files.find(session.cohort);
    return file && this.sheet(principal, session, file, this.clock.now());
  }

  private async sheet(principal: AccountPrincipal, session: VersionedSession, { cohort, edition }: CohortFile, now: Instant) {
    const people = await this.expected(cohort.id);
    const cells = await this.records.cellsOf(people.map(({ enrolment }) => enrolment));
    const { from, until } = signingWindow(session);
    const teaches = this.teaches(principal, session);
    return {
      session: sessionView(session, edition, cohort.timeZone, await this.accounts.names(trainersOf([session]))),
      cohortTitle: cohort.title,
      edition: edition.title,
      timeZone: cohort.timeZone,
      signingFrom: from,
      signingUntil: until,
      marginMinutes: SIGNING_MARGIN_MINUTES,
      teaches,
      mayOpen: teaches && moveSession(session, 'signing', 'trainer', now).ok,
      mayCountersign: teaches && moveSession(session, 'countersigned', 'trainer', now).ok,
      learners: people.map(({ enrolment, givenName, familyName }) => {
        const cell = cells.get(cellKey(enrolment, session.id));
        return { enrolment, givenName, familyName, signedAt: cell?.signedAt ?? null, halfDay: halfDayAt(cell, session, now), entry: cell?.entry ?? null };
      }),
    };
  }
}
