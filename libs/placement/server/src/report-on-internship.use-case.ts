import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import type { linkRoutes } from '#placement/domain/contract';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { InternshipViews } from './internship-view';
import { InternshipFiles } from './internship-files.repository';
import { TutorReportRow } from './rows';

/** The tutor says what they saw, once. */
@Injectable()
export class ReportOnInternship {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: InternshipFiles,
    private readonly views: InternshipViews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(id: string, report: InputOf<typeof linkRoutes.report>['body']) {
    const file = await this.files.hold(id);
    if (!file) return refuse('internship-unknown');
    if (file.report) return refuse('report-already-given');
    if (file.agreement.stage !== 'active' && file.agreement.stage !== 'completed') return refuse('internship-not-active');
    const { organisation, account } = file;
    await this.unitOfWork.repository(TutorReportRow).insert({ agreement: id, organisation, account, ...report, reportedAt: this.clock.now() });
    await this.audit.record({ action: 'internship.reported', subject: { kind: 'internship', id }, organisation });
    const reported = await this.files.find(id);
    return reported ? accept(await this.views.of(reported)) : refuse('internship-unknown');
  }
}
