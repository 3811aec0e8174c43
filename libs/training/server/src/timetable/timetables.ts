import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { accept, type AccountPrincipal, refuse, type Result, worksFor } from '#kernel';
import { Clock } from '#platform/database';
import { type ConflictKind, conflictsOf, type PlannedSession } from '#training/domain';
import { type CohortFile, CohortFiles } from '../cohorts/cohort-files';
import { sessionView, trainersOf } from './session-view';
import { TrainingSessions } from './sessions.repository';

export type PlacingRefusal = ConflictKind | 'trainer-unknown';

/** A cohort's timetable: who sees it, what stands in its way. */
@Injectable()
export class Timetables {
  constructor(
    private readonly files: CohortFiles,
    private readonly sessions: TrainingSessions,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** The cohort, when the caller leads programmes in its organisation. */
  async led(principal: AccountPrincipal, cohort: string): Promise<CohortFile | undefined> {
    const file = await this.files.find(cohort);
    return file && worksFor(principal, file.cohort.organisation, 'programme-lead') ? file : undefined;
  }

  async view({ cohort, edition }: CohortFile) {
    const sessions = await this.sessions.ofCohort(cohort.id);
    const trainers = await this.accounts.membersOf(cohort.organisation, 'trainer');
    const names = await this.accounts.names(trainersOf(sessions));
    return {
      timeZone: cohort.timeZone,
      items: sessions.map((session) => sessionView(session, edition, cohort.timeZone, names)),
      trainers: trainers.map(({ id, givenName, familyName }) => ({ account: id, givenName, familyName })),
    };
  }

  /** Whether these sessions may stand, `except` one that is about to move. Holds the organisation's timetables until the end. */
  async placeable({ cohort }: CohortFile, planned: readonly PlannedSession[], except?: string): Promise<Result<true, PlacingRefusal>> {
    const trainers = new Set((await this.accounts.membersOf(cohort.organisation, 'trainer')).map(({ id }) => id));
    if (planned.some(({ trainer }) => trainer !== null && !trainers.has(trainer))) return refuse('trainer-unknown');
    await this.sessions.holdTimetables(cohort.organisation);
    const first = planned.map(({ startsAt }) => startsAt).sort()[0] ?? this.clock.now();
    const others = (await this.sessions.ofOrganisation(cohort.organisation, first)).filter(({ id }) => id !== except);
    const [conflict] = conflictsOf(planned, cohort.id, others);
    return conflict ? refuse(conflict.kind, { day: conflict.day, half: conflict.half }) : accept(true);
  }
}
