import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('status_list')
export class StatusListRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('integer')
  size!: number;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;
}
