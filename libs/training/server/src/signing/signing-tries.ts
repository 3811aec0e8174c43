import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { SIGNING_TRIES, SIGNING_TRIES_MINUTES } from '#training/domain';

/** Counts the codes one person tries at one session; counted in PostgreSQL, so that a restart forgives nothing. */
@Injectable()
export class SigningTries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Notes one try; false when there were too many in the last minutes. */
  async note(session: string, enrolment: string, now: Instant): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ tries: number }[]>(
      `insert into signing_throttle as known (session, enrolment, since, tries) values ($1, $2, $3, 1)
       on conflict (session, enrolment) do update set
         tries = case when known.since < $3::timestamptz - make_interval(mins => $4) then 1 else known.tries + 1 end,
         since = case when known.since < $3::timestamptz - make_interval(mins => $4) then $3 else known.since end
       returning tries`,
      [session, enrolment, now, SIGNING_TRIES_MINUTES],
    );
    return (row?.tries ?? 0) <= SIGNING_TRIES;
  }
}
