import type { EntryStage } from '#placement/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hours_entry')
export class HoursEntryRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  agreement!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('date')
  day!: string;

  @Column({ type: 'text', name: 'starts_at' })
  startsAt!: string;

  @Column({ type: 'text', name: 'ends_at' })
  endsAt!: string;

  @Column({ type: 'integer', name: 'break_minutes' })
  breakMinutes!: number;

  @Column('text')
  activity!: string;

  @Column('text')
  stage!: EntryStage;

  @Column({ type: 'timestamptz', name: 'noted_at' })
  notedAt!: string;
}
