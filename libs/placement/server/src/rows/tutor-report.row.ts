import type { TutorReport } from '#placement/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tutor_report')
export class TutorReportRow {
  @PrimaryColumn('uuid')
  agreement!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('jsonb')
  observed!: TutorReport['observed'];

  @Column('text')
  strengths!: string;

  @Column({ type: 'text', name: 'next_steps' })
  nextSteps!: string;

  @Column('boolean')
  recommends!: boolean;

  @Column('text')
  name!: string;

  @Column({ type: 'timestamptz', name: 'reported_at' })
  reportedAt!: Date | string;
}
