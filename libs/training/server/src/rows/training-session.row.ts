import type { Half, SessionStage } from '#training/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('training_session')
export class TrainingSessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  cohort!: string;

  @Column('text')
  unit!: string;

  @Column('date')
  day!: string;

  @Column('text')
  half!: Half;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt!: Date;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  place!: string;

  @Column({ type: 'text', name: 'online_link', nullable: true })
  onlineLink!: string | null;

  @Column({ type: 'uuid', nullable: true })
  trainer!: string | null;

  @Column('text')
  stage!: SessionStage;

  @Column({ type: 'timestamptz', name: 'stage_since' })
  stageSince!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
