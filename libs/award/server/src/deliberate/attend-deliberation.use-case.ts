import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { Sittings } from '../sittings.repository';

/** A member says that they are there. */
@Injectable()
export class AttendDeliberation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(id: string, by: AccountId) {
    const sitting = await this.sittings.hold(id);
    if (!sitting) return refuse('deliberation-unknown');
    const seat = sitting.members.find(({ account }) => account === by);
    if (!seat) return refuse('juror-not-member');
    if (sitting.stage !== 'convened' && sitting.stage !== 'open') return refuse('deliberation-not-open');
    if (seat.present) return accept({ version: sitting.version });
    await this.unitOfWork.manager.query('update juror set present_at = $3 where deliberation = $1 and account = $2', [id, by, this.clock.now()]);
    await this.audit.record({ action: 'juror.attended', subject: { kind: 'deliberation', id }, organisation: sitting.organisation });
    return accept({ version: await this.sittings.advance(id, sitting.stage) });
  }
}
