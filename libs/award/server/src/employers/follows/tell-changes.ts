import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type Standing, standingOf, type StandingStep } from '#award/domain';
import { dayOf, type LocalDate, system } from '#kernel';
import { Clock, Listeners, UnitOfWork } from '#platform/database';
import { AwardLog } from '../../log';
import { type AwardRecord, vouchedFor } from '../../log/vouch';
import { Messages } from '../webhook/messages';

const EVERY_MINUTE = 60_000;

interface Followed {
  readonly id: string;
  readonly employer: string;
  readonly account: string;
  readonly standing: Standing;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly steps: readonly StandingStep[];
  readonly timeZone: string;
  readonly record: AwardRecord;
}

const followed = `select f.id, f.employer, f.account, f.standing, c.provisional, c.valid_until::text as "validUntil", g.time_zone as "timeZone",
    array(select t.step from certificate_standing t where t.certificate = c.id order by t.sequence) as steps, shared_record(c.id) as record
  from employer_follow f join certificate_share s on s.id = f.share join certificate c on c.id = s.certificate join organisation g on g.id = c.organisation
  where f.ended_at is null and s.expires_at > $1`;

/** Days on which something may have run out: by the calendar of any place on earth. */
const ranOut = `${followed} and f.standing in ('valid', 'provisional') and c.valid_until <= ($1::timestamptz + interval '1 day')::date for update of f skip locked`;

/** Tells employers what became of the certificates they follow: at once after somebody's decision, within a minute when time alone did it. */
@Injectable()
export class TellChanges implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(TellChanges.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listeners: Listeners,
    private readonly messages: Messages,
    private readonly awardLog: AwardLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.listeners.on<{ certificate: string }>('certificate-standing-changed', 'employers.tell', ({ certificate }) =>
      this.tell(`${followed} and c.id = $2 for update of f`, [this.clock.now(), certificate]),
    );
  }

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.sweep(), EVERY_MINUTE).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Never throws: what is missed now is seen a minute later. */
  async sweep(): Promise<void> {
    const work = async () => {
      await this.tell(ranOut, [this.clock.now()]);
      await this.end();
      await this.messages.forgetOld();
    };
    await this.unitOfWork.run(system, work).catch((error: Error) => this.log.warn(`follows: ${error.message}`));
  }

  private async tell(which: string, values: unknown[]): Promise<void> {
    for (const follow of await this.unitOfWork.manager.query<Followed[]>(which, values)) {
      const now = standingOf(follow, dayOf(this.clock.now(), follow.timeZone));
      // What the log does not vouch for is no news: somebody wrote it past the house.
      if (now === follow.standing || !vouchedFor(follow.record, this.awardLog.keys)) continue;
      await this.unitOfWork.manager.query('update employer_follow set standing = $2 where id = $1', [follow.id, now]);
      await this.messages.write(follow, 'certificate.state', { follow: follow.id, state: now });
    }
  }

  /** A link that was taken back or has run out is followed no longer; nothing is left that leads to its holder. */
  private async end(): Promise<void> {
    const [ended] = await this.unitOfWork.manager.query<[{ id: string; employer: string; account: string }[], number]>(
      `update employer_follow f set ended_at = $1, share = null, holder = null
       where ended_at is null and not exists (select 1 from certificate_share s where s.id = f.share and s.expires_at > $1) returning id, employer, account`,
      [this.clock.now()],
    );
    for (const follow of ended) await this.messages.write(follow, 'certificate.follow-ended', { follow: follow.id });
  }
}
