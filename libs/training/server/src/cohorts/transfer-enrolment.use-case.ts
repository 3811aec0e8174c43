import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import type { EnrolmentId } from '#training/domain';
import { Cohorts } from './cohorts.repository';
import { enrolmentView } from './enrolment-view';
import { Enrolments } from './enrolments';

/** Somebody whose place was postponed goes on in another cohort of the same edition; what they did before stays where it was done. */
@Injectable()
export class TransferEnrolment {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string, version: number, target: string) {
    const before = await this.enrolments.find(id);
    if (!before || !worksFor(principal, before.organisation, 'programme-lead')) return refuse('enrolment-unknown');
    const [from, to] = [await this.cohorts.find(before.cohort), await this.cohorts.find(target)];
    if (!to || to.organisation !== before.organisation) return refuse('cohort-unknown');
    if (before.stage !== 'postponed') return refuse('enrolment-not-postponed');
    if (from?.editionId !== to.editionId) return refuse('other-edition');
    if (!(await this.enrolments.move(id, version, 'withdrawn', 'next-cohort'))) return refuse('changed-meanwhile');
    const after = {
      ...before,
      id: crypto.randomUUID() as string as EnrolmentId,
      cohort: to.id,
      application: null,
      stage: 'enrolled' as const,
      reason: null,
      since: this.clock.now(),
      version: 1,
    };
    if (!(await this.enrolments.add(after))) return refuse('already-enrolled-there');
    await this.outbox.tell('enrolment-moved', { enrolment: id, stage: 'withdrawn' });
    await this.outbox.tell('enrolment-created', { enrolment: after.id, cohort: to.id, account: before.account, organisation: before.organisation });
    await this.audit.record({
      action: 'enrolment.transferred',
      subject: { kind: 'enrolment', id },
      organisation: before.organisation,
      details: { to: to.id, enrolment: after.id },
    });
    return accept(enrolmentView(after, await this.accounts.names([before.account])));
  }
}
