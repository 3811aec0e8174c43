import type { Outcome } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('settled_file')
export class SettledFileRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @PrimaryColumn('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column('uuid')
  organisation!: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text')
  reason!: string;

  @Column({ type: 'date', name: 'settled_on' })
  settledOn!: string;
}
