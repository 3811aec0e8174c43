import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { AwardLog } from './award-log';
import { signHead } from './heads';
import { queryOf } from './query';

const EVERY_MINUTE = 60_000;

/** Signs the head of the log once a minute while it grows. A killed process loses nothing: the next one signs. */
@Injectable()
export class HeadKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(HeadKeeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: AwardLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    this.timer = setInterval(() => void this.sign(), EVERY_MINUTE).unref();
    await this.sign();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Never throws: what cannot be signed now is signed a minute later. */
  async sign(): Promise<void> {
    const { unitOfWork, clock, log } = this;
    await unitOfWork
      .run(system, () => signHead(queryOf(unitOfWork), log.keys, clock.now()))
      .catch((error: Error) => this.logger.warn(`award log: ${error.message}`));
  }
}
