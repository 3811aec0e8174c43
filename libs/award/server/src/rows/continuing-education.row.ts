import type { Activity } from '#award/domain';
import type { LocalDate, Minutes } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('continuing_education')
export class ContinuingEducationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  certificate!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  category!: string;

  @Column('text')
  title!: string;

  @Column({ type: 'date', name: 'done_on' })
  doneOn!: LocalDate;

  @Column('integer')
  minutes!: Minutes;

  @Column('text')
  state!: Activity['state'];

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', name: 'declared_at' })
  declaredAt!: Date;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
