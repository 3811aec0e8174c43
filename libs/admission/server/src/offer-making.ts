import { Injectable } from '@nestjs/common';
import { nextInLine, openOffer, placesToOffer } from '#admission/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import type { OfferRow } from './offer.row';
import { Offers } from './offers.repository';
import { SelectionDecisions } from './selection-decisions.repository';
import type { SelectionIntake } from './selection-intakes.repository';
import { SelectionMails } from './selection-mails';

interface Addressee {
  readonly application: string;
  readonly account: AccountId;
}

interface Wanted {
  readonly firstCome: boolean;
  readonly replaces: string | null;
}

/** Makes offers. Callers hold the intake's lock, so that no two of them count the same place. */
@Injectable()
export class MakeOffers {
  constructor(
    private readonly offers: Offers,
    private readonly decisions: SelectionDecisions,
    private readonly mails: SelectionMails,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Places that no accepted, open or prepared offer holds. */
  async placesLeft({ id, places, placesTaken }: SelectionIntake): Promise<number> {
    const offered = (await this.offers.ofIntake(id)).filter(({ stage }) => stage === 'open' || stage === 'prepared').length;
    return placesToOffer({ places, taken: placesTaken, offered });
  }

  async prepare(
    { id: intake, organisation, editionId }: SelectionIntake,
    { application, account }: Addressee,
    { firstCome, replaces }: Wanted,
  ): Promise<OfferRow> {
    const preparedAt = this.clock.now();
    const row: OfferRow = {
      id: crypto.randomUUID(),
      application,
      intake,
      organisation,
      account,
      editionId,
      stage: 'prepared',
      firstCome,
      replaces,
      preparedAt,
      madeAt: null,
      deadline: null,
      expiresAt: null,
      closedAt: null,
    };
    await this.offers.insert(row);
    return row;
  }

  /** Sends a prepared offer: its days run from now, in the intake's zone. */
  async send(intake: SelectionIntake, offer: OfferRow) {
    const { deadline, expiresAt } = openOffer(this.clock.today(intake.timeZone), intake.rules.offerDays, intake.timeZone);
    const changes = { stage: 'open', deadline, expiresAt, madeAt: this.clock.now() } as const;
    if (!(await this.offers.move(offer.id, 'prepared', changes))) return refuse('offer-not-prepared');
    const { id, application, account, organisation } = offer;
    await this.decisions.moveTo(application, 'offered');
    await this.mails.send(account, {
      subject: 'mail.answer.subject',
      text: 'mail.answer.text',
      values: { title: intake.title },
      path: `/applications/${application}/answer`,
    });
    await this.outbox.tell('offer-made', { offer: id, application, intake: intake.id, account, organisation });
    await this.audit.record({ action: 'offer.made', subject: { kind: 'offer', id }, organisation, details: { application, deadline } });
    return accept({ ...offer, ...changes });
  }

  /** Prepares the offer for the first on the waiting list who never had one; nothing when no place or nobody is left. */
  async prepareNext(intake: SelectionIntake, replaces: string | null): Promise<OfferRow | undefined> {
    if ((await this.placesLeft(intake)) === 0) return undefined;
    const next = await this.first(intake.id);
    return next && this.prepare(intake, next, { firstCome: false, replaces });
  }

  private async first(intake: string): Promise<Addressee | undefined> {
    const [files, decisions, offers] = [await this.decisions.files(intake), await this.decisions.ofIntake(intake), await this.offers.ofIntake(intake)];
    const listed = files.filter(({ stage }) => stage === 'waiting-listed');
    const waiting = listed.flatMap(({ application }) => {
      const rank = decisions.find((decision) => decision.application === application && decision.sentAt)?.rank;
      return rank ? [{ application, rank }] : [];
    });
    const application = nextInLine(waiting, new Set(offers.map((offer) => offer.application)));
    return listed.find((file) => file.application === application);
  }
}
