import type { DeliberationStage } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deliberation')
export class DeliberationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  cohort!: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column({ type: 'text', name: 'cohort_title' })
  cohortTitle!: string;

  @Column({ type: 'date', name: 'sits_on' })
  sitsOn!: string;

  @Column('integer')
  quorum!: number;

  @Column('text')
  stage!: DeliberationStage;

  @Column('integer')
  version!: number;

  @Column({ type: 'uuid', name: 'convened_by' })
  convenedBy!: string;

  @Column({ type: 'timestamptz', name: 'convened_at' })
  convenedAt!: Date;

  @Column({ type: 'uuid', name: 'sealed_by', nullable: true })
  sealedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'sealed_at', nullable: true })
  sealedAt!: Date | null;
}
