import type { Outcome } from '#award/domain';
import type { Answer } from '#curriculum/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('jury_decision')
export class JuryDecisionRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @PrimaryColumn('uuid')
  enrolment!: string;

  @PrimaryColumn('integer')
  sequence!: number;

  @Column('uuid')
  organisation!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text')
  reason!: string;

  @Column('text')
  answer!: Answer;

  @Column({ type: 'uuid', name: 'decided_by' })
  decidedBy!: string;

  @Column({ type: 'timestamptz', name: 'decided_at' })
  decidedAt!: Date;
}
