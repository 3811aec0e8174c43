import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('issuing_pause')
export class IssuingPauseRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @Column('uuid')
  organisation!: string;

  @Column('boolean')
  paused!: boolean;

  @Column({ type: 'uuid', name: 'changed_by' })
  changedBy!: string;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
