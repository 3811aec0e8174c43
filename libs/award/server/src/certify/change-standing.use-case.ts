import { Injectable } from '@nestjs/common';
import { type StandingStep, takeStandingStep } from '#award/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { StatusLists } from '../credentials';
import { AwardLog } from '../log';
import { CertificateStandingRow } from '../rows';
import { StandingFactsOf } from './standing-facts';

/** Takes a certificate from one standing to the next, for a reason that its holder reads and nobody else does. */
@Injectable()
export class ChangeStanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: StandingFactsOf,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly log: AwardLog,
  ) {}

  /** `organisations`: those the reader leads. A holder's own certificate is not theirs to change. Of two who act at once, the second is told what stands. */
  async run(id: string, step: StandingStep, reason: string, by: AccountId, organisations: readonly string[]) {
    const found = await this.facts.find(id, organisations);
    if (!found) return refuse('certificate-unknown');
    const { organisation, account, steps, lists, timeZone } = found;
    const decision = takeStandingStep(step, found, this.clock.today(timeZone));
    if (!decision.ok) return decision;
    const taken = { certificate: id, sequence: steps.length + 1, organisation, account, step, reason, takenBy: by, takenAt: new Date(this.clock.now()) };
    const first = await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(CertificateStandingRow)
      .values(taken)
      .orIgnore()
      .returning('sequence')
      .execute();
    if ((first.raw as unknown[]).length === 0) return refuse('changed-meanwhile');
    const { takenAt, organisation: _organisation, account: _account, ...event } = taken;
    await this.log.standing({ ...event, takenAt: takenAt.toISOString() });
    await this.lists.addDecoys(organisation, lists);
    await this.outbox.tell('certificate-standing-changed', { certificate: id, account, organisation, step });
    await this.audit.record({ action: `certificate.${step}`, subject: { kind: 'certificate', id }, organisation });
    return accept({ state: decision.value });
  }
}
