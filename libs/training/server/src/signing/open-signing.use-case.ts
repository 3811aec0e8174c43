import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { moveSession } from '#training/domain';
import { TrainingSessions } from '../timetable/sessions.repository';
import { AttendanceSheets } from './attendance-sheets';
import { SigningCodes } from './signing-codes';

@Injectable()
export class OpenSigning {
  constructor(
    private readonly sheets: AttendanceSheets,
    private readonly sessions: TrainingSessions,
    private readonly codes: SigningCodes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string) {
    const session = await this.sheets.taught(principal, id);
    if (!session) return refuse('session-unknown');
    const decision = moveSession(session, 'signing', 'trainer', this.clock.now());
    if (!decision.ok) return decision;
    await this.codes.openFor(id);
    await this.sessions.moveTo(id, 'signing');
    await this.audit.record({ action: 'signing.opened', subject: { kind: 'training-session', id }, organisation: session.organisation });
    const sheet = await this.sheets.view(principal, id);
    return sheet ? accept(sheet) : refuse('session-unknown');
  }
}
