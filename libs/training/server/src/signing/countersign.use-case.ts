import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { moveSession, type TrainerEntry } from '#training/domain';
import { TrainingSessions } from '../timetable/sessions.repository';
import { AttendanceSheets } from './attendance-sheets';
import { AttendanceEntries } from './entries.repository';

/** The trainer signs the half-day: one entry for each person expected, present or absent. */
@Injectable()
export class Countersign {
  constructor(
    private readonly sheets: AttendanceSheets,
    private readonly sessions: TrainingSessions,
    private readonly entries: AttendanceEntries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string, given: readonly { enrolment: string; entry: TrainerEntry }[]) {
    const session = await this.sheets.taught(principal, id);
    if (!session) return refuse('session-unknown');
    const decision = moveSession(session, 'countersigned', 'trainer', this.clock.now());
    if (!decision.ok) return decision;
    const expected = await this.sheets.expected(session.cohort);
    const entryOf = new Map(given.map(({ enrolment, entry }) => [enrolment, entry]));
    if (entryOf.size !== given.length || given.some(({ enrolment }) => !expected.some((person) => person.enrolment === enrolment)))
      return refuse('not-of-this-session');
    const entries = expected.flatMap((person) => entryOf.get(person.enrolment) ?? []).length;
    if (entries < expected.length) return refuse('someone-missing', { count: expected.length - entries });
    await this.entries.add(
      session,
      principal.account,
      expected.flatMap((person) => {
        const entry = entryOf.get(person.enrolment);
        return entry ? [{ person, entry }] : [];
      }),
    );
    await this.sessions.moveTo(id, 'countersigned');
    await this.outbox.tell('half-day-countersigned', { session: id });
    await this.audit.record({
      action: 'half-day.countersigned',
      subject: { kind: 'training-session', id },
      organisation: session.organisation,
      details: { entries },
    });
    const sheet = await this.sheets.view(principal, id);
    return sheet ? accept(sheet) : refuse('session-unknown');
  }
}
