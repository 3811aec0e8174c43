import { Injectable } from '@nestjs/common';
import type { answerView } from '#admission/domain/contract';
import { Accounts } from '#identity/server';
import { accept, type AccountId, refuse } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type * as z from 'zod';
import { toConditions, toOfferView } from './offer-view';
import { Offers } from './offers.repository';
import { fullName } from './panel-view';
import { SelectionDecisions } from './selection-decisions.repository';
import type { SelectionDecisionRow } from './selection-decision.row';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';

export type Answer = z.output<typeof answerView>;

/** The answer as its person reads it: only what somebody decided and sent. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: SelectionDecisions,
    private readonly offers: Offers,
    private readonly intakes: SelectionIntakes,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async of(application: string, account: AccountId) {
    const decision = (await this.decisions.ofApplication(application)).find((one) => one.account === account && one.sentAt);
    const intake = decision && (await this.intakes.find(decision.intake));
    if (!decision || !intake) return refuse('answer-unknown');
    return accept<Answer>({
      application,
      ...this.letter(decision),
      ...this.whom(intake),
      ...(await this.people(decision)),
      conditions: toConditions(decision, intake),
      offer: await this.offer(decision, intake),
    });
  }

  private letter({ outcome, decidedOn, letter, rank, appealBy }: SelectionDecisionRow) {
    return { outcome, decidedOn: decidedOn ?? '', letter, rank, appealBy };
  }

  private whom({ title, timeZone, place, contacts, helpLine }: SelectionIntake) {
    return { intakeTitle: title, timeZone, place, contacts: [...contacts], helpLine };
  }

  private async people({ account, decidedBy, application }: SelectionDecisionRow) {
    const [file] = await this.unitOfWork.manager.query<{ number: string; readers: AccountId[] }[]>(
      'select a.number, array(select r.account from statement_reader r where r.application = a.id order by r.granted_at, r.account) as readers from application a where a.id = $1',
      [application],
    );
    const { number = '', readers = [] } = file ?? {};
    const names = await this.accounts.names([account, decidedBy, ...readers]);
    const person = names.get(account);
    return {
      number,
      givenName: person?.givenName ?? '',
      familyName: person?.familyName ?? '',
      decidedBy: fullName(names.get(decidedBy)),
      readers: readers.map((reader) => fullName(names.get(reader))),
    };
  }

  private async offer({ application, account }: SelectionDecisionRow, { places, placesTaken }: SelectionIntake) {
    const offer = await this.offers.ownOf(application, account);
    return offer?.madeAt ? toOfferView(offer, this.clock.now(), placesTaken < places) : null;
  }
}
