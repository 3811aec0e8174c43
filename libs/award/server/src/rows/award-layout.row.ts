import type { LayoutSettings } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('award_layout')
export class AwardLayoutRow {
  @PrimaryColumn('uuid')
  organisation!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  settings!: LayoutSettings;

  @Column({ type: 'uuid', name: 'made_by' })
  madeBy!: string;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;
}
