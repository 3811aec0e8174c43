import { Injectable } from '@nestjs/common';
import type { PlacementAgreement, Signature } from '#placement/domain';
import { Clock, UnitOfWork } from '#platform/database';
import { In, Not } from 'typeorm';
import { type InternshipFile, toFile } from './internship-file';
import { AgreementSignatureRow, HoursAnswerRow, HoursEntryRow, PlacementAgreementRow, TutorReportRow } from './rows';

/** Reads and writes internships as the caller's rights allow. */
@Injectable()
export class InternshipFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<InternshipFile | undefined> {
    return (await this.read({ id }))[0];
  }

  /** Waits for whoever holds the internship, and holds it until the transaction ends: signatures and hours follow one another. */
  async hold(id: string): Promise<InternshipFile | undefined> {
    await this.unitOfWork.manager.query('select 1 from placement_agreement where id = $1 for update', [id]);
    return this.find(id);
  }

  /** Standing internships of these enrolments, in five statements whatever their number. */
  ofEnrolments(enrolments: readonly string[]): Promise<InternshipFile[]> {
    return this.read({ enrolment: In([...enrolments]), stage: Not('cancelled') });
  }

  ofAccount(account: string): Promise<InternshipFile[]> {
    return this.read({ account, stage: Not('cancelled') });
  }

  ofOrganisations(organisations: readonly string[]): Promise<InternshipFile[]> {
    return this.read({ organisation: In([...organisations]), stage: In(['draft', 'to-sign', 'active']) });
  }

  async add(row: PlacementAgreementRow): Promise<void> {
    await this.unitOfWork.repository(PlacementAgreementRow).insert(row);
  }

  async save({ id, stage, version, terms }: PlacementAgreement): Promise<void> {
    await this.unitOfWork.repository(PlacementAgreementRow).update({ id }, { stage, version, ...terms });
  }

  async addSignature({ agreement, organisation, account }: InternshipFile, { party, name, signedOn }: Signature): Promise<void> {
    const { id, version } = agreement;
    await this.unitOfWork
      .repository(AgreementSignatureRow)
      .insert({ agreement: id, version, party, organisation, account, name, signedOn, signedAt: this.clock.now() });
  }

  private async read(where: object): Promise<InternshipFile[]> {
    const rows = await this.unitOfWork.repository(PlacementAgreementRow).find({ where, order: { startsOn: 'desc', id: 'asc' } });
    if (!rows.length) return [];
    const agreement = In(rows.map(({ id }) => id));
    const signatures = await this.unitOfWork.repository(AgreementSignatureRow).find({ where: { agreement }, order: { signedAt: 'asc' } });
    const entries = await this.unitOfWork.repository(HoursEntryRow).find({ where: { agreement }, order: { day: 'desc', startsAt: 'desc' } });
    const answers = await this.unitOfWork.repository(HoursAnswerRow).find({ where: { agreement } });
    const reports = await this.unitOfWork.repository(TutorReportRow).find({ where: { agreement } });
    return rows.map((row) => toFile({ row, signatures, entries, answers, reports }));
  }
}
