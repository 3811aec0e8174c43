import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('juror')
export class JurorRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @PrimaryColumn('uuid')
  account!: string;

  @Column('uuid')
  organisation!: string;

  @Column('boolean')
  chair!: boolean;

  @Column({ type: 'timestamptz', name: 'present_at', nullable: true })
  presentAt!: Date | null;
}
