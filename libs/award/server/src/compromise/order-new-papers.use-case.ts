import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import { Audit, Jobs, UnitOfWork } from '#platform/database';
import { TouchedPapers } from './touched-papers';

/** Orders anew, in one go, all that a lost key signed. */
@Injectable()
export class OrderNewPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly touched: TouchedPapers,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** In the reader's transaction: row-level security lets leads see the keys of their own organisations only. What is ordered twice is made once. */
  async run(key: string) {
    const view = await this.touched.view(key);
    const [row] = await this.unitOfWork.manager.query<{ organisation: string; lost: boolean }[]>(
      'select organisation, compromised_since is not null as lost from issuing_key where id = $1',
      [key],
    );
    if (!view || !row) return refuse('key-unknown');
    if (!row.lost) return refuse('key-not-compromised');
    const outstanding = await this.touched.outstanding(key);
    await this.jobs.enqueueAll(
      'award-documents',
      outstanding.map((id) => ({ kind: 'renewal', id })),
    );
    const { organisation } = row;
    await this.audit.record({ action: 'papers.reordered', subject: { kind: 'issuing-key', id: key }, organisation, details: { count: outstanding.length } });
    return accept(view);
  }
}
