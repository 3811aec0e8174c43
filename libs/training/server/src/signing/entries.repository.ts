import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { CorrectionReason, TrainerEntry, TrainingSession } from '#training/domain';
import type { PersonInCohort } from '../progress/records.repository';
import { AttendanceEntryRow } from '../rows';

export interface NewEntry {
  readonly person: PersonInCohort;
  readonly entry: TrainerEntry;
  /** The entry it replaces, and why. */
  readonly correction?: { readonly supersedes: string; readonly because: CorrectionReason };
}

/** Trainers' entries: added, never changed. */
@Injectable()
export class AttendanceEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add({ id: session, cohort, organisation }: TrainingSession, recordedBy: AccountId, entries: readonly NewEntry[]): Promise<void> {
    const recordedAt = new Date(this.clock.now());
    const rows = entries.map(({ person, entry, correction }) => ({
      id: crypto.randomUUID(),
      organisation,
      cohort,
      session,
      enrolment: person.enrolment,
      account: person.account,
      presence: entry.presence,
      evidence: entry.presence === 'present' ? entry.evidence : null,
      justified: entry.presence === 'absent' ? entry.justified : null,
      recordedBy,
      recordedAt,
      supersedes: correction?.supersedes ?? null,
      because: correction?.because ?? null,
    }));
    if (rows.length > 0) await this.unitOfWork.repository(AttendanceEntryRow).insert(rows);
  }
}
