import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('award')
export class AwardRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  deliberation!: string;

  @Column('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('integer')
  year!: number;

  @Column('integer')
  rank!: number;

  @Column({ type: 'date', name: 'awarded_on' })
  awardedOn!: string;

  @Column({ type: 'timestamptz', name: 'awarded_at' })
  awardedAt!: Date;
}
