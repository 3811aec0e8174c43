import { Injectable } from '@nestjs/common';
import { appealBy, type ApplicationStage, decideFile } from '#admission/domain';
import { accept, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { MakeOffers } from './offer-making';
import { readingOf, type SelectionRecords } from './selection-file';
import type { SelectionDecisionRow } from './selection-decision.row';
import { lastSent, SelectionDecisions } from './selection-decisions.repository';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';
import { SelectionMails } from './selection-mails';
import { SelectionViews } from './selection-view';

const reached: Readonly<Record<'waiting-list' | 'refusal', ApplicationStage>> = { 'waiting-list': 'waiting-listed', refusal: 'refused' };

/** Sends answers that a person prepared one by one. From then on each stays as it is, and its person may read it. */
@Injectable()
export class SendAnswers {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly decisions: SelectionDecisions,
    private readonly views: SelectionViews,
    private readonly makeOffers: MakeOffers,
    private readonly mails: SelectionMails,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(intakeId: string, ids: readonly string[], firstCome: boolean) {
    const locked = await this.intakes.lock(intakeId);
    if (!locked.ok) return locked;
    const intake = locked.value;
    const wanted = await this.decisions.byIds(intakeId, ids);
    if (wanted.length !== new Set(ids).size) return refuse('decision-unknown');
    if (wanted.some(({ sentAt }) => sentAt)) return refuse('answer-sent');
    const offers = wanted.filter(({ outcome }) => outcome === 'offer').length;
    const places = await this.makeOffers.placesLeft(intake);
    if (offers > places && !firstCome) return refuse('more-offers-than-places', { offers, places });
    const records = await this.views.records(intakeId);
    if (wanted.some((decision) => !this.stillStands(decision, records, intake))) return refuse('application-withdrawn');
    for (const decision of wanted) await this.send(intake, decision, records, offers > places);
    return accept(await this.views.of(intake));
  }

  /** Between deciding and sending somebody may have withdrawn, or a reader declared a tie. */
  private stillStands(decision: SelectionDecisionRow, records: SelectionRecords, intake: SelectionIntake): boolean {
    const { application } = decision;
    const file = records.files.find((one) => one.application === application);
    const answered = lastSent(records.decisions.filter((one) => one.application === application));
    return file !== undefined && decideFile({ reading: readingOf(application, records, intake).stage, answered, withdrawn: false }, decision).ok;
  }

  private async send(intake: SelectionIntake, decision: SelectionDecisionRow, records: SelectionRecords, firstCome: boolean): Promise<void> {
    const { id, application, account, organisation, outcome } = decision;
    const today = this.clock.today(intake.timeZone);
    const sent = { sentAt: this.clock.now(), decidedOn: today, appealBy: outcome === 'refusal' ? appealBy(today, intake.rules.appealDays) : null };
    await this.decisions.update({ ...decision, ...sent, scores: readingOf(application, records, intake).settled, version: decision.version + 1 });
    await this.audit.record({
      action: 'selection.answer-sent',
      subject: { kind: 'application', id: application },
      organisation,
      details: { decision: id, outcome },
    });
    await this.outbox.tell('answer-sent', { decision: id, application, intake: intake.id, account, organisation, outcome });
    if (outcome === 'offer') {
      const offer = await this.makeOffers.prepare(intake, { application, account }, { firstCome, replaces: null });
      await this.makeOffers.send(intake, offer);
    } else {
      await this.decisions.moveTo(application, reached[outcome]);
      await this.mails.send(account, {
        subject: 'mail.answer.subject',
        text: 'mail.answer.text',
        values: { title: intake.title },
        path: `/applications/${application}/answer`,
      });
    }
  }
}
