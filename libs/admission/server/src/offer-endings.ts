import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { system } from '#kernel';
import { Audit, Clock, Listeners, Outbox, UnitOfWork } from '#platform/database';
import { MakeOffers } from './offer-making';
import { Offers } from './offers.repository';
import { SelectionDecisions } from './selection-decisions.repository';
import { SelectionIntakes } from './selection-intakes.repository';

/**
 * Notes that offers ran out. The offer itself says when: the answer of a page or a command never waits for this.
 * Run once a minute and whenever the lead opens the board. A timer and one conditional update, rather than a job per offer:
 * nothing is lost with a killed process, and a clock that was moved is simply read again.
 */
@Injectable()
export class ExpireOffers {
  constructor(
    private readonly offers: Offers,
    private readonly decisions: SelectionDecisions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(intake: string | null = null): Promise<number> {
    const ended = await this.offers.expire(this.clock.now(), intake);
    for (const { id, application, organisation } of ended) {
      await this.decisions.moveTo(application, 'declined');
      await this.outbox.tell('offer-ended', { offer: id });
      await this.audit.record({ action: 'offer.expired', subject: { kind: 'offer', id }, organisation });
    }
    return ended.length;
  }
}

const EVERY_MINUTE = 60_000;

@Injectable()
export class OfferSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(OfferSweep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly expireOffers: ExpireOffers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.sweep(), EVERY_MINUTE).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  sweep(): Promise<number | void> {
    return this.unitOfWork.run(system, () => this.expireOffers.run()).catch((error: Error) => this.log.warn(`offers: ${error.message}`));
  }
}

/** When an offer ends, its place goes to the next person on the waiting list: prepared for somebody to confirm, or sent if the lead asked for that. */
@Injectable()
export class FollowOffers implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly offers: Offers,
    private readonly intakes: SelectionIntakes,
    private readonly makeOffers: MakeOffers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.listeners.on<{ offer: string }>('offer-ended', 'admission.offer-next', ({ offer }) => this.next(offer));
    this.listeners.on<{ application: string }>('application-withdrawn', 'admission.withdraw-offer', ({ application }) => this.withdraw(application));
  }

  private async next(ended: string): Promise<void> {
    const offer = await this.offers.find(ended);
    const intake = offer && (await this.intakes.lock(offer.intake));
    if (!intake?.ok) return;
    const prepared = await this.makeOffers.prepareNext(intake.value, ended);
    if (prepared && intake.value.automaticNext) await this.makeOffers.send(intake.value, prepared);
  }

  private async withdraw(application: string): Promise<void> {
    for (const { id } of await this.offers.withdraw(application, this.clock.now())) await this.outbox.tell('offer-ended', { offer: id });
  }
}
