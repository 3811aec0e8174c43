import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DayNoted, HoursEntry } from '#placement/domain';
import { Clock, UnitOfWork } from '#platform/database';
import type { InternshipFile } from './internship-file';
import { HoursAnswerRow, HoursEntryRow } from './rows';

@Injectable()
export class HoursEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async note({ agreement, organisation, account }: InternshipFile, noted: DayNoted, activity: string): Promise<string> {
    const id = randomUUID();
    await this.unitOfWork
      .repository(HoursEntryRow)
      .insert({ id, agreement: agreement.id, organisation, account, ...noted, activity, stage: 'noted', notedAt: this.clock.now() });
    return id;
  }

  async save({ id, stage }: HoursEntry): Promise<void> {
    await this.unitOfWork.repository(HoursEntryRow).update({ id }, { stage });
  }

  /** The tutor's word on one entry, kept for good. */
  async answer({ agreement, organisation, account }: InternshipFile, { id, stage }: HoursEntry, name: string, note: string): Promise<void> {
    if (stage !== 'countersigned' && stage !== 'sent-back') throw new Error(`An answer cannot be ${stage}.`);
    await this.unitOfWork
      .repository(HoursAnswerRow)
      .insert({ entry: id, agreement: agreement.id, organisation, account, answer: stage, name, note, answeredAt: this.clock.now() });
  }
}
