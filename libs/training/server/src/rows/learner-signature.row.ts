import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('learner_signature')
export class LearnerSignatureRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  cohort!: string;

  @Column('uuid')
  session!: string;

  @Column('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column({ type: 'timestamptz', name: 'signed_at' })
  signedAt!: Date;
}
