import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { type AccountPrincipal, dayOf, worksFor } from '#kernel';
import { Clock } from '#platform/database';
import { type CohortFile, CohortFiles } from '../cohorts/cohort-files';
import { sessionView } from '../timetable/session-view';
import { TrainingSessions } from '../timetable/sessions.repository';

/** The half-days a trainer teaches: today first, then those to come, then the past with the latest first. */
@Injectable()
export class TaughtSessions {
  constructor(
    private readonly sessions: TrainingSessions,
    private readonly files: CohortFiles,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal) {
    const taught = (await this.sessions.taughtBy(principal.account)).filter(({ organisation }) => worksFor(principal, organisation, 'trainer'));
    const files = new Map<string, CohortFile>();
    for (const id of new Set(taught.map(({ cohort }) => cohort))) {
      const file = await this.files.find(id);
      if (file) files.set(id, file);
    }
    const names = await this.accounts.names([principal.account]);
    const now = this.clock.now();
    const items = taught.flatMap((session) => {
      const file = files.get(session.cohort);
      if (!file) return [];
      const { title: cohortTitle, timeZone } = file.cohort;
      const today = session.day === dayOf(now, timeZone);
      return [
        {
          ...sessionView(session, file.edition, timeZone, names),
          cohortTitle,
          timeZone,
          today,
          awaiting: session.endsAt <= now && session.stage !== 'countersigned',
        },
      ];
    });
    return {
      items: [
        ...items.filter(({ today }) => today),
        ...items.filter((one) => !one.today && !isPast(one, now)),
        ...items.filter((one) => !one.today && isPast(one, now)).reverse(),
      ],
    };
  }
}

const isPast = ({ day, timeZone }: { readonly day: string; readonly timeZone: string }, now: Parameters<typeof dayOf>[0]): boolean =>
  day < dayOf(now, timeZone);
