import type { Tie } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @PrimaryColumn('uuid')
  enrolment!: string;

  @PrimaryColumn('uuid')
  account!: string;

  @Column('uuid')
  organisation!: string;

  @Column('text')
  tie!: Tie;

  @Column({ type: 'timestamptz', name: 'declared_at' })
  declaredAt!: Date;
}
