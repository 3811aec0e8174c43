import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, type LocalDate, mark, type OrganisationId, refuse, worksFor } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { fits, type Outcome, type ReviewReason, type Sitting } from '#training/domain';
import { CohortFiles } from '../cohorts/cohort-files';
import { Records } from '../progress/records.repository';
import { UnitResultRow } from '../rows';
import { CohortResults } from './cohort-results';

export interface ResultGiven {
  readonly enrolment: string;
  readonly unit: string;
  readonly sitting: Sitting;
  readonly outcome: Outcome;
  readonly mark: string | null;
  readonly decidedOn: string;
  readonly because?: ReviewReason | undefined;
}

/** A trainer or a lead records one result; a correction supersedes the one that stands. */
@Injectable()
export class RecordResult {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CohortFiles,
    private readonly records: Records,
    private readonly results: CohortResults,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, cohortId: string, given: ResultGiven) {
    const file = await this.files.findFor(principal, cohortId, 'trainer', 'programme-lead');
    if (!file || !(await this.mayRecord(principal, file.cohort))) return refuse('cohort-unknown');
    const { cohort, edition } = file;
    const person = (await this.records.people([given.enrolment])).find((one) => one.cohort === cohort.id);
    const unit = edition.units.find(({ code }) => code === given.unit);
    if (!person) return refuse('enrolment-unknown');
    if (!unit) return refuse('unit-unknown', { unit: given.unit });
    if (given.decidedOn > this.clock.today(cohort.timeZone)) return refuse('date-to-come');
    const known = person.results.filter((one) => one.unit === unit.code);
    const exact = given.outcome === 'marked' && given.mark !== null ? mark(given.mark) : null;
    const satBefore = known.some((result) => result.sitting === 1);
    const obstacle = fits(unit.result, { ...given, mark: exact }, satBefore);
    if (obstacle) return refuse(obstacle, { unit: unit.code });
    const standing = known.find(({ sitting }) => sitting === given.sitting);
    if (standing && !given.because) return refuse('result-already-there');
    const { account, enrolment } = person;
    const { organisation } = cohort;
    const correction = standing && given.because ? { supersedes: standing.id, because: given.because } : { supersedes: null, because: null };
    const { sitting, outcome } = given;
    const id = crypto.randomUUID();
    const whose = { id, organisation, cohort: cohort.id, enrolment, account, unit: unit.code };
    const what = { sitting, outcome, mark: exact, decidedOn: given.decidedOn as LocalDate };
    const record = { recordedBy: principal.account, recordedAt: new Date(this.clock.now()), ...correction };
    await this.unitOfWork.repository(UnitResultRow).insert({ ...whose, ...what, ...record });
    await this.outbox.tell('unit-result-recorded', { enrolment, unit: unit.code });
    const details = { enrolment, unit: unit.code, sitting };
    await this.audit.record({ action: 'result.recorded', subject: { kind: 'unit-result', id }, organisation, details });
    return accept(await this.results.view(file));
  }

  /** Its lead, or somebody who teaches there: a trainer of another cohort may see this one for another reason. */
  private async mayRecord(principal: AccountPrincipal, { id, organisation }: { readonly id: string; readonly organisation: OrganisationId }): Promise<boolean> {
    if (worksFor(principal, organisation, 'programme-lead')) return true;
    const [row] = await this.unitOfWork.manager.query<object[]>('select 1 from training_session where cohort = $1 and trainer = $2 limit 1', [
      id,
      principal.account,
    ]);
    return row !== undefined;
  }
}
