import type { Finding, HalfPoints, Outcome } from '#admission/domain';
import type { AccountId, Instant, LocalDate, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('selection_decision')
export class SelectionDecisionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  application!: string;

  @Column('uuid')
  intake!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('uuid')
  account!: AccountId;

  @Column('text')
  outcome!: Outcome;

  @Column({ type: 'integer', nullable: true })
  rank!: number | null;

  @Column('text')
  letter!: string;

  @Column('jsonb')
  findings!: readonly Finding[];

  @Column({ type: 'uuid', name: 'decided_by' })
  decidedBy!: AccountId;

  @Column(momentColumn('decided_at'))
  decidedAt!: Instant;

  @Column('integer')
  version!: number;

  @Column(momentColumn('sent_at', { nullable: true }))
  sentAt!: Instant | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: LocalDate | null;

  @Column({ type: 'date', name: 'appeal_by', nullable: true })
  appealBy!: LocalDate | null;

  /** Settled scores by criterion as they were when the answer left; empty before. */
  @Column('jsonb')
  scores!: Readonly<Record<string, HalfPoints>>;
}
