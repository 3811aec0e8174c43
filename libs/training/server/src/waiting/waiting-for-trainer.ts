import { Injectable } from '@nestjs/common';
import { type AccountPrincipal, organisationsOf } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { moveSession, signingWindow } from '#training/domain';
import { TrainingSessions } from '../timetable/sessions.repository';
import type { WaitingItem } from './waiting-items';

const unitsToRecord = `
  select s.cohort, s.unit, count(distinct e.id)::int as count
  from (select cohort, unit from training_session where trainer = $1 and stage <> 'cancelled' group by cohort, unit having bool_and(stage = 'countersigned')) s
  join enrolment e on e.cohort = s.cohort and e.stage = 'enrolled'
  where not exists (select 1 from unit_result r where r.enrolment = e.id and r.unit = s.unit)
  group by s.cohort, s.unit order by s.cohort, s.unit`;

/** Open the signing of a session that begins, countersign one that is over, record results of a unit taught to its end. */
@Injectable()
export class WaitingForTrainer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: TrainingSessions,
    private readonly clock: Clock,
  ) {}

  async of(principal: AccountPrincipal): Promise<readonly WaitingItem[]> {
    if (organisationsOf(principal, 'trainer').length === 0) return [];
    return [...(await this.sessionsOf(principal)), ...(await this.resultsOf(principal))];
  }

  private async sessionsOf({ account }: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const now = this.clock.now();
    return (await this.sessions.taughtBy(account)).flatMap((session): WaitingItem[] => {
      const { id, day, half, stage } = session;
      const code =
        stage !== 'countersigned' && session.endsAt <= now
          ? 'countersign'
          : moveSession(session, 'signing', 'trainer', now).ok && now <= signingWindow(session).until
            ? 'open-signing'
            : undefined;
      return code ? [{ code, params: { day, half }, link: `/sessions/${id}`, due: day }] : [];
    });
  }

  private async resultsOf({ account }: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const units = await this.unitOfWork.manager.query<{ cohort: string; unit: string; count: number }[]>(unitsToRecord, [account]);
    return units.map(({ cohort, unit, count }) => ({ code: 'record-results', params: { unit, count }, link: `/cohorts/${cohort}/results`, due: null }));
  }
}
