import { Injectable } from '@nestjs/common';
import { orderTie } from '#admission/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { ExpireOffers } from './offer-endings';
import { MakeOffers } from './offer-making';
import { Offers } from './offers.repository';
import { toOfferLine } from './selection-file';
import { SelectionDecisions } from './selection-decisions.repository';
import { SelectionIntakes } from './selection-intakes.repository';
import { SelectionViews } from './selection-view';

/** The lead's board, and what is settled on it for the whole intake. */
@Injectable()
export class RunSelection {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly views: SelectionViews,
    private readonly decisions: SelectionDecisions,
    private readonly offers: Offers,
    private readonly makeOffers: MakeOffers,
    private readonly expireOffers: ExpireOffers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async show(intakeId: string) {
    const intake = await this.intakes.ledBy(intakeId);
    if (!intake.ok) return intake;
    await this.expireOffers.run(intakeId);
    return accept(await this.views.of(intake.value));
  }

  /** A person orders files that the rules leave equal, and answers for it. */
  async order(intakeId: string, applications: readonly string[], account: AccountId) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    const ordered = orderTie(await this.views.ranked(intake.value, await this.views.records(intakeId)), applications, await this.views.order(intakeId));
    if (!ordered.ok) return ordered;
    const { organisation } = intake.value;
    const chosenAt = this.clock.now();
    await this.decisions.choose(
      [...ordered.value].map(([application, place]) => ({ application, intake: intakeId, organisation, place, chosenBy: account, chosenAt })),
    );
    await this.audit.record({
      action: 'selection.tie-ordered',
      subject: { kind: 'intake', id: intakeId },
      organisation,
      details: { applications: applications.join(' ') },
    });
    return accept(await this.views.of(intake.value));
  }

  async setAutomaticNext(intakeId: string, automaticNext: boolean) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    await this.intakes.setAutomaticNext(intakeId, automaticNext);
    await this.audit.record({
      action: 'selection.automatic-next',
      subject: { kind: 'intake', id: intakeId },
      organisation: intake.value.organisation,
      details: { automaticNext },
    });
    return accept(await this.views.of({ ...intake.value, automaticNext }));
  }

  /** The lead confirms an offer that the house prepared. */
  async sendOffer(offerId: string) {
    const offer = await this.offers.find(offerId);
    const intake = offer && (await this.intakes.lock(offer.intake));
    if (!offer || !intake?.ok) return refuse('offer-unknown');
    if (offer.stage !== 'prepared') return refuse('offer-not-prepared');
    const sent = await this.makeOffers.send(intake.value, offer);
    return sent.ok ? accept(toOfferLine(sent.value)) : sent;
  }

  /** A place is free and nobody was prepared for it: the lead writes to the first on the waiting list. */
  async offerNext(intakeId: string) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    if ((await this.makeOffers.placesLeft(intake.value)) === 0) return refuse('more-offers-than-places', { places: 0, offers: 1 });
    const prepared = await this.makeOffers.prepareNext(intake.value, null);
    if (!prepared) return refuse('waiting-list-empty');
    const sent = await this.makeOffers.send(intake.value, prepared);
    return accept(toOfferLine(sent.ok ? sent.value : prepared));
  }
}
