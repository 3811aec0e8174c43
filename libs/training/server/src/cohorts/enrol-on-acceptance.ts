import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Intakes } from '#admission/server';
import { Editions } from '#curriculum/server';
import type { AccountId, OrganisationId } from '#kernel';
import { Audit, Clock, Listeners, Outbox } from '#platform/database';
import type { CohortId, EnrolmentId } from '#training/domain';
import { Cohorts, type VersionedCohort } from './cohorts.repository';
import { Enrolments } from './enrolments';

export interface OfferAccepted {
  readonly offer: string;
  readonly application: string;
  readonly intake: string;
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly editionId: string;
}

/** Whoever accepts an offer has a place in the cohort of that intake, opened by the first acceptance. */
@Injectable()
export class EnrolOnAcceptance implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly editions: Editions,
    private readonly intakes: Intakes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.listeners.on<OfferAccepted>('offer-accepted', 'training-enrolment', (event) => this.run(event));
  }

  async run({ application, intake, account, organisation, editionId }: OfferAccepted): Promise<void> {
    const cohort = (await this.cohorts.ofIntake(intake)) ?? (await this.open(intake, organisation, editionId));
    const id = crypto.randomUUID() as string as EnrolmentId;
    const added = await this.enrolments.add({ id, organisation, cohort: cohort.id, account, application, stage: 'enrolled', since: this.clock.now() });
    if (!added) return;
    await this.outbox.tell('enrolment-created', { enrolment: id, cohort: cohort.id, account, organisation });
    await this.audit.record({ action: 'enrolment.created', subject: { kind: 'enrolment', id }, organisation, details: { cohort: cohort.id, application } });
  }

  /** Two first acceptances at once open one cohort: the second waits for the first and finds it. */
  private async open(intake: string, organisation: OrganisationId, editionId: string): Promise<VersionedCohort> {
    const edition = await this.editions.byId(editionId);
    if (!edition) throw new Error(`No edition ${editionId}.`);
    // People know their cohort by the name under which they applied; the edition's own where the intake is no longer there.
    const title = (await this.intakes.find(intake))?.title ?? edition.neutralTitle.fr;
    await this.cohorts.add(
      { id: crypto.randomUUID() as string as CohortId, organisation, intake, editionId, title, timeZone: edition.timeZone, startsOn: null },
      this.clock.now(),
    );
    const opened = await this.cohorts.ofIntake(intake);
    if (!opened) throw new Error(`No cohort for intake ${intake}.`);
    await this.audit.record({ action: 'cohort.opened', subject: { kind: 'cohort', id: opened.id }, organisation, details: { intake } });
    return opened;
  }
}
