import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkPlan, type Intake, type IntakeId, type IntakePlan } from '#admission/domain';
import { Editions } from '#curriculum/server';
import { accept, type OrganisationId, type Principal, refuse, worksFor } from '#kernel';
import { Audit } from '#platform/database';
import { Intakes } from './intakes.repository';
import { IntakeViews } from './intake-views';

export interface NewIntake extends IntakePlan {
  readonly organisation: string;
  readonly editionId: string;
}

/** A lead prepares an intake on one edition, which is pinned for good; its days fall in the edition's zone. */
@Injectable()
export class PrepareIntake {
  constructor(
    private readonly editions: Editions,
    private readonly intakes: Intakes,
    private readonly views: IntakeViews,
    private readonly audit: Audit,
  ) {}

  async run({ organisation, editionId, ...wanted }: NewIntake, principal: Principal) {
    if (!worksFor(principal, organisation, 'programme-lead')) return refuse('organisation-unknown');
    const edition = await this.editions.byId(editionId);
    if (!edition) return refuse('edition-unknown');
    const plan = checkPlan(wanted);
    if (!plan.ok) return plan;
    const pinned = { organisation: organisation as OrganisationId, editionId, pathway: edition.pathway, timeZone: edition.timeZone };
    const intake: Intake = { ...plan.value, ...pinned, id: randomUUID() as IntakeId, stage: 'draft', version: 1 };
    await this.intakes.add(intake);
    await this.audit.record({ action: 'intake.prepared', subject: { kind: 'intake', id: intake.id }, organisation, details: { edition: editionId } });
    return accept(await this.views.forStaff(intake));
  }
}
