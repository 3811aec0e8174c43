import { Injectable, Logger } from '@nestjs/common';
import { ISSUING_TRIES } from '#award/domain';
import { system } from '#kernel';
import { Jobs, UnitOfWork } from '#platform/database';

/** Ordered, printable, neither issued nor resting nor given up, the last order of its award, and nobody has it before them. */
const forgotten = `select o.id from certificate_order o join award a on a.id = o.award
  where o.printable and not exists (select 1 from certificate c where c.id = o.id)
    and not exists (select 1 from certificate_order later where later.award = o.award and later.issue > o.issue)
    and not exists (select 1 from issuing_pause p where p.deliberation = a.deliberation and p.paused)
    and (select count(*) from issuing_fault f where f.certificate_order = o.id) < $1
    and o.id::text not in (select data ->> 'id' from pgboss.job where name = 'award-documents' and state < 'completed' and data ->> 'id' is not null)
  order by a.year, a.rank`;

/** Papers whose job was lost, as when it met a dying process more often than a job is tried. */
@Injectable()
export class OutstandingPapers {
  private readonly log = new Logger(OutstandingPapers.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Orders them anew; one that is ordered twice is issued once. Never throws: the next opening looks again. */
  async orderAgain(): Promise<void> {
    await this.unitOfWork.run(system, () => this.order()).catch((error: Error) => this.log.warn(`outstanding papers: ${error.message}`));
  }

  private async order(): Promise<void> {
    const lost = await this.unitOfWork.manager.query<{ id: string }[]>(forgotten, [ISSUING_TRIES]);
    await this.jobs.enqueueAll(
      'award-documents',
      lost.map(({ id }) => ({ kind: 'certificate', id })),
    );
  }
}
