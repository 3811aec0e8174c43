import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { IsNull } from 'typeorm';
import { DocumentRequestRow } from './document-request.row';

/** Documents asked for. */
@Injectable()
export class DocumentRequests {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(application: string): Promise<DocumentRequestRow[]> {
    return this.rows.find({ where: { application }, order: { askedAt: 'desc' } });
  }

  isOpen(application: string, document: string): Promise<boolean> {
    return this.rows.existsBy({ application, document, answeredAt: IsNull() });
  }

  /** Asks, or moves the day of a request that is still open. */
  async ask(request: DocumentRequestRow): Promise<void> {
    const { application, document, note, dueOn, askedBy, askedAt } = request;
    const moved = await this.rows.update({ application, document, answeredAt: IsNull() }, { note, dueOn, askedBy, askedAt });
    if (!moved.affected) await this.rows.insert(request);
  }

  async answer(application: string, document: string, answeredAt: Instant): Promise<void> {
    await this.rows.update({ application, document, answeredAt: IsNull() }, { answeredAt });
  }

  async removeAll(application: string): Promise<void> {
    await this.rows.delete({ application });
  }

  private get rows() {
    return this.unitOfWork.repository(DocumentRequestRow);
  }
}
