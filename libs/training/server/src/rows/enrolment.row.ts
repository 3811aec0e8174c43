import type { EnrolmentStage, LeavingReason } from '#training/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enrolment')
export class EnrolmentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  cohort!: string;

  @Column('uuid')
  account!: string;

  @Column({ type: 'uuid', nullable: true })
  application!: string | null;

  @Column('text')
  stage!: EnrolmentStage;

  @Column({ type: 'text', nullable: true })
  reason!: LeavingReason | null;

  @Column('timestamptz')
  since!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
