import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import type { CorrectionReason, TrainerEntry } from '#training/domain';
import { cellKey, Records } from '../progress/records.repository';
import { TrainingSessions } from '../timetable/sessions.repository';
import { AttendanceSheets } from './attendance-sheets';
import { AttendanceEntries } from './entries.repository';

export interface Correction {
  readonly enrolment: string;
  readonly entry: TrainerEntry;
  readonly because: CorrectionReason;
}

/** Replaces what was recorded of one person by a new entry that supersedes it; the earlier one stays. */
@Injectable()
export class CorrectEntry {
  constructor(
    private readonly sheets: AttendanceSheets,
    private readonly sessions: TrainingSessions,
    private readonly records: Records,
    private readonly entries: AttendanceEntries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, id: string, { enrolment, entry, because }: Correction) {
    const session = await this.sessions.hold(id);
    if (!session || !(this.sheets.teaches(principal, session) || worksFor(principal, session.organisation, 'programme-lead'))) return refuse('session-unknown');
    if (session.stage !== 'countersigned') return refuse('nothing-to-correct');
    const person = (await this.records.peopleOf(session.cohort)).find((one) => one.enrolment === enrolment);
    if (!person) return refuse('not-of-this-session');
    const supersedes = (await this.records.cellsOf([enrolment])).get(cellKey(enrolment, id))?.entryId;
    // Somebody enrolled after the half-day was countersigned has no entry yet: the first one corrects nothing.
    await this.entries.add(session, principal.account, [{ person, entry, ...(supersedes && { correction: { supersedes, because } }) }]);
    await this.outbox.tell('half-day-countersigned', { session: id });
    await this.audit.record({
      action: 'half-day.corrected',
      subject: { kind: 'training-session', id },
      organisation: session.organisation,
      details: { enrolment, because },
    });
    const sheet = await this.sheets.view(principal, id);
    return sheet ? accept(sheet) : refuse('session-unknown');
  }
}
