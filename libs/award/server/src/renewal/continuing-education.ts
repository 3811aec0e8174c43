import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, type AccountId, type LocalDate, type Minutes, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { ContinuingEducationRow } from '../rows';
import { Renewals } from './renewals';

export interface NewActivity {
  readonly category: string;
  readonly title: string;
  readonly doneOn: LocalDate;
  readonly minutes: Minutes;
}

/** What the holder writes down, takes back while nobody has looked, and the programme accepts or not. */
@Injectable()
export class ContinuingEducation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async declare(certificate: string, activity: NewActivity, by: AccountId) {
    const [own] = await this.unitOfWork.manager.query<{ organisation: string }[]>('select organisation from certificate where id = $1 and account = $2', [
      certificate,
      by,
    ]);
    if (!own) return refuse('certificate-unknown');
    const found = await this.renewals.find(certificate);
    if (!found) return refuse('renewal-not-foreseen');
    if (!found.state.hours.some(({ code }) => code === activity.category)) return refuse('category-unknown');
    const today = this.clock.today(found.edition.timeZone);
    if (activity.doneOn < found.of.from || activity.doneOn > found.of.until || activity.doneOn > today) return refuse('activity-outside-period');
    const id = randomUUID();
    const { organisation } = own;
    await this.unitOfWork
      .repository(ContinuingEducationRow)
      .insert({ id, certificate, organisation, account: by, ...activity, state: 'declared', reason: '', declaredAt: new Date(this.clock.now()) });
    return accept({ id });
  }

  /** Only one's own, and only while nobody has decided: row-level security lets no other row go. */
  async withdraw(activity: string, by: AccountId) {
    const { affected } = await this.unitOfWork.repository(ContinuingEducationRow).delete({ id: activity, account: by, state: 'declared' });
    return affected ? accept({}) : refuse('activity-unknown');
  }

  async decide(activity: string, accepted: boolean, reason: string, by: AccountId, organisations: readonly string[]) {
    if (!accepted && !reason) return refuse('reason-missing');
    const rows = this.unitOfWork.repository(ContinuingEducationRow);
    const row = await rows.findOneBy({ id: activity });
    if (!row || !organisations.includes(row.organisation)) return refuse('activity-unknown');
    const state: 'accepted' | 'refused' = accepted ? 'accepted' : 'refused';
    const decided = { state, reason, decidedBy: by, decidedAt: new Date(this.clock.now()) };
    const { affected } = await rows.update({ id: activity, state: 'declared' }, decided);
    if (!affected) return refuse('activity-decided');
    await this.audit.record({ action: `activity.${state}`, subject: { kind: 'certificate', id: row.certificate }, organisation: row.organisation });
    const { id, category, title, doneOn, minutes } = row;
    return accept({ id, category, title, doneOn, minutes, state, reason });
  }
}
