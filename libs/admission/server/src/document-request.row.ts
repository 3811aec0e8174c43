import type { DocumentRequest, DocumentRequestId } from '#admission/domain';
import type { AccountId, Instant, LocalDate, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('document_request')
export class DocumentRequestRow implements DocumentRequest {
  @PrimaryColumn('uuid')
  id!: DocumentRequestId;

  @Column('uuid')
  application!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('uuid')
  account!: AccountId;

  @Column('text')
  document!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: LocalDate;

  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: AccountId;

  @Column(momentColumn('asked_at'))
  askedAt!: Instant;

  @Column(momentColumn('answered_at', { nullable: true }))
  answeredAt!: Instant | null;
}
