import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deliberation_file')
export class DeliberationFileRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @PrimaryColumn('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column('uuid')
  organisation!: string;

  @Column('boolean')
  live!: boolean;
}
