import { Injectable } from '@nestjs/common';
import { type ApplicationAnswers, checkAnswers, questionsOf } from '#admission/domain';
import { Editions } from '#curriculum/server';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Clock } from '#platform/database';
import { Applications } from './applications.repository';
import { Intakes } from './intakes.repository';

/** Keeps what somebody has written so far. What another window saved meanwhile is never written over. */
@Injectable()
export class SaveApplication {
  constructor(
    private readonly applications: Applications,
    private readonly intakes: Intakes,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  async run(id: string, answers: ApplicationAnswers, version: number, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    if (application.stage !== 'draft') return refuse('application-stage', { stage: application.stage });
    if (application.version !== version) return refuse('changed-meanwhile', { version: application.version });
    const intake = await this.intakes.find(application.intake);
    const edition = intake && (await this.editions.byId(intake.editionId));
    if (!edition) throw new Error(`Application ${id} has lost its intake or edition.`);
    const checked = checkAnswers(answers, questionsOf(edition.admission.eligibility));
    if (!checked.ok) return checked;
    const saved = { ...application, answers: checked.value, version: version + 1, savedAt: this.clock.now() };
    await this.applications.save(saved);
    return accept({ version: saved.version, savedAt: saved.savedAt });
  }
}
