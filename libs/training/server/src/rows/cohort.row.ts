import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('cohort')
export class CohortRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column({ type: 'uuid', nullable: true })
  intake!: string | null;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('text')
  title!: string;

  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
