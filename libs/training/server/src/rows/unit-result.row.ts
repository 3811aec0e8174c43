import type { Outcome, ReviewReason, Sitting } from '#training/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit_result')
export class UnitResultRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  cohort!: string;

  @Column('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  unit!: string;

  @Column('smallint')
  sitting!: Sitting;

  @Column('text')
  outcome!: Outcome;

  @Column({ type: 'integer', nullable: true })
  mark!: number | null;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: string;

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  supersedes!: string | null;

  @Column({ type: 'text', nullable: true })
  because!: ReviewReason | null;
}
