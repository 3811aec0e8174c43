import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { InternshipViews } from './internship-view';
import { InternshipFiles } from './internship-files.repository';

@Injectable()
export class ShowInternship {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: InternshipFiles,
    private readonly views: InternshipViews,
  ) {}

  /** For its learner, its programme's staff and whoever holds one of its links; to others it does not exist. */
  async run(id: string) {
    const file = await this.files.find(id);
    if (!file) return refuse('internship-unknown');
    const { principal } = this.unitOfWork;
    const reads = principal?.kind === 'link' || this.views.isStaff(file) || this.views.signsAs(file) === 'learner';
    return reads ? accept(await this.views.of(file)) : refuse('internship-unknown');
  }
}
