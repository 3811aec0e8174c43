import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { reminderDue } from '#award/domain';
import { system } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform/database';
import { RenewalReminderRow } from '../rows';
import { type FoundRenewal, Renewals } from './renewals';

const EVERY_HOUR = 3_600_000;

/** Tells holders that the time to renew has come, once on each occasion, whichever process notices first. */
@Injectable()
export class RenewalReminders implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(RenewalReminders.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.sweep(), EVERY_HOUR).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Gives how many were told. */
  async sweep(): Promise<number> {
    try {
      return await this.unitOfWork.run(system, () => this.remind());
    } catch (error) {
      this.log.warn(`renewals: ${error instanceof Error ? error.message : 'unknown'}`);
      return 0;
    }
  }

  private async remind(): Promise<number> {
    let told = 0;
    for (const found of await this.renewals.soon()) if (await this.tell(found)) told++;
    return told;
  }

  private async tell({ of: { certificate, organisation, account }, edition, state }: FoundRenewal): Promise<boolean> {
    const occasion = reminderDue(state, this.clock.today(edition.timeZone));
    if (!occasion) return false;
    const row = { certificate, occasion, organisation, sentAt: new Date(this.clock.now()) };
    const first = await this.unitOfWork.manager.createQueryBuilder().insert().into(RenewalReminderRow).values(row).orIgnore().returning('occasion').execute();
    if ((first.raw as unknown[]).length === 0) return false;
    await this.outbox.tell('renewal-due', { certificate, account, organisation });
    return true;
  }
}
