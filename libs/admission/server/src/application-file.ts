import { Injectable } from '@nestjs/common';
import { type Application, checkApplication, factsOf, type Intake, type Remark, type StatementRecord } from '#admission/domain';
import { evaluate, type Evaluation, type KnownFacts } from '#curriculum/domain';
import { Editions, type LoadedEdition } from '#curriculum/server';
import type { LocalDate } from '#kernel';
import { Clock } from '#platform/database';
import type { EvidenceFileRow } from './evidence-file.row';
import { EvidenceFiles } from './evidence-files.repository';
import { Intakes } from './intakes.repository';
import { Statements } from './statements.repository';

/** Everything one application consists of, but for the words of its statement. */
export interface WholeFile {
  readonly application: Application;
  readonly intake: Intake;
  readonly edition: LoadedEdition;
  readonly files: readonly EvidenceFileRow[];
  /** Undefined also for whoever may not know of it. */
  readonly statement: StatementRecord | undefined;
  readonly today: LocalDate;
}

/** Brings together the parts of an application and reads its edition's conditions on them. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly intakes: Intakes,
    private readonly editions: Editions,
    private readonly evidence: EvidenceFiles,
    private readonly statements: Statements,
    private readonly clock: Clock,
  ) {}

  async of(application: Application): Promise<WholeFile> {
    const intake = await this.intakes.find(application.intake);
    const edition = intake && (await this.editions.byId(intake.editionId));
    if (!intake || !edition) throw new Error(`Application ${application.id} has lost its intake or edition.`);
    const files = await this.evidence.of(application.id);
    const statement = await this.statements.record(application.id);
    return { application, intake, edition, files, statement, today: this.clock.today(intake.timeZone) };
  }

  remarks({ application: { answers }, edition, files, statement }: WholeFile): readonly Remark[] {
    return checkApplication(edition.admission, { answers, files, statement });
  }

  /** The edition's conditions on this file; `more` adds what others know, such as the panel's scores. */
  eligibility({ application, edition, files, today }: WholeFile, more: KnownFacts = {}): Evaluation {
    return evaluate(edition.admission.eligibility, { ...factsOf(application.answers, files), ...more }, today);
  }
}
