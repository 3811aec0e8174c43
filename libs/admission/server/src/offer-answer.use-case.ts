import { Injectable } from '@nestjs/common';
import { answerOffer } from '#admission/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { toOfferView } from './offer-view';
import type { OfferRow } from './offer.row';
import { Offers } from './offers.repository';
import { SelectionDecisions } from './selection-decisions.repository';
import { SelectionIntakes } from './selection-intakes.repository';
import { SelectionMails } from './selection-mails';

/** The person takes the place, or leaves it. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly offers: Offers,
    private readonly intakes: SelectionIntakes,
    private readonly decisions: SelectionDecisions,
    private readonly mails: SelectionMails,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Fills a place and never one too many: the place is taken and the offer closed in one transaction, or neither is. */
  async accept(id: string, account: AccountId) {
    const offer = await this.own(id, account);
    if (!offer) return refuse('offer-unknown');
    const answer = answerOffer(offer, 'accepted', this.clock.now());
    if (!answer.ok) return answer;
    if (!(await this.intakes.fillPlace(offer.intake))) return refuse('places-all-taken');
    if (!(await this.close(offer, 'accepted'))) return refuse('offer-not-open');
    const { application, intake, organisation, editionId } = offer;
    await this.outbox.tell('offer-accepted', { offer: id, application, intake, account, organisation, editionId });
    await this.mails.send(account, { subject: 'mail.place.subject', text: 'mail.place.text', path: `/applications/${application}/answer` });
    return accept(toOfferView({ ...offer, stage: 'accepted' }, this.clock.now(), true));
  }

  async decline(id: string, account: AccountId) {
    const offer = await this.own(id, account);
    if (!offer) return refuse('offer-unknown');
    const answer = answerOffer(offer, 'declined', this.clock.now());
    if (!answer.ok) return answer;
    if (!(await this.close(offer, 'declined'))) return refuse('offer-not-open');
    await this.outbox.tell('offer-ended', { offer: id });
    return accept(toOfferView({ ...offer, stage: 'declined' }, this.clock.now(), true));
  }

  /** Only one's own, and only once it was made. */
  private async own(id: string, account: AccountId): Promise<OfferRow | undefined> {
    const offer = await this.offers.find(id);
    return offer?.account === account && offer.madeAt ? offer : undefined;
  }

  private async close({ id, application, organisation }: OfferRow, stage: 'accepted' | 'declined'): Promise<boolean> {
    if (!(await this.offers.move(id, 'open', { stage, closedAt: this.clock.now() }))) return false;
    await this.decisions.moveTo(application, stage);
    await this.audit.record({ action: `offer.${stage}`, subject: { kind: 'offer', id }, organisation, details: { application } });
    return true;
  }
}
