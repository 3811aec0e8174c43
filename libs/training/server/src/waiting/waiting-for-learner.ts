import { Injectable } from '@nestjs/common';
import type { AccountPrincipal, LocalDate } from '#kernel';
import { MyTraining } from '../learner/my-training';
import type { WaitingItem } from './waiting-items';

/** Sign now if a session is open, else the next half-day. */
@Injectable()
export class WaitingForLearner {
  constructor(private readonly myTraining: MyTraining) {}

  async of({ account }: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const { items } = await this.myTraining.of(account);
    return items
      .filter(({ stage }) => stage === 'enrolled')
      .flatMap(({ sessions, timeZone, today }): WaitingItem[] => {
        const open = sessions.find(({ maySign }) => maySign);
        if (open) return [{ code: 'sign-now', params: { half: open.half, cohort: open.cohort }, link: '/my-training', due: today }];
        const next = sessions.find(({ stage, halfDay }) => stage === 'planned' && halfDay === 'to-come');
        return next
          ? [
              {
                code: 'next-session',
                params: { day: next.day, half: next.half, from: next.from, place: next.place, zone: timeZone },
                link: '/my-training',
                due: next.day as LocalDate,
              },
            ]
          : [];
      });
  }
}
