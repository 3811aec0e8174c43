import type { EvidenceFile, EvidenceFileId, EvidenceMedia } from '#admission/domain';
import type { AccountId, Instant, LocalDate, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('evidence_file')
export class EvidenceFileRow implements EvidenceFile {
  @PrimaryColumn('uuid')
  id!: EvidenceFileId;

  @Column('uuid')
  application!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('uuid')
  account!: AccountId;

  @Column('text')
  document!: string;

  @Column('text')
  media!: EvidenceMedia;

  @Column('integer')
  bytes!: number;

  /** Loaded only to hand the file out. */
  @Column({ type: 'bytea', select: false })
  sealed!: Uint8Array;

  @Column('text')
  state!: EvidenceFile['state'];

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'date', name: 'issued_on', nullable: true })
  issuedOn!: LocalDate | null;

  @Column(momentColumn('received_at'))
  receivedAt!: Instant;

  @Column({ type: 'uuid', name: 'checked_by', nullable: true })
  checkedBy!: AccountId | null;

  @Column(momentColumn('checked_at', { nullable: true }))
  checkedAt!: Instant | null;
}
