import type { StandingStep } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_standing')
export class CertificateStandingRow {
  @PrimaryColumn('uuid')
  certificate!: string;

  @PrimaryColumn('integer')
  sequence!: number;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  step!: StandingStep;

  @Column('text')
  reason!: string;

  @Column({ type: 'uuid', name: 'taken_by' })
  takenBy!: string;

  @Column({ type: 'timestamptz', name: 'taken_at' })
  takenAt!: Date;
}
