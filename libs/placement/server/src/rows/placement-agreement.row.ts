import type { Language } from '#kernel';
import type { AgreementStage } from '#placement/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('placement_agreement')
export class PlacementAgreementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  enrolment!: string;

  @Column('uuid')
  account!: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('uuid')
  host!: string;

  @Column('text')
  stage!: AgreementStage;

  @Column('integer')
  version!: number;

  @Column({ type: 'text', name: 'tutor_name' })
  tutorName!: string;

  @Column({ type: 'text', name: 'tutor_email' })
  tutorEmail!: string;

  @Column('text')
  referent!: string;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: string;

  @Column({ type: 'date', name: 'ends_on' })
  endsOn!: string;

  @Column({ type: 'integer', name: 'planned_minutes' })
  plannedMinutes!: number;

  @Column('text')
  presence!: string;

  @Column('text')
  activities!: string;

  @Column('text')
  competences!: string;

  @Column('text')
  supervision!: string;

  @Column('text')
  allowance!: string;

  @Column('text')
  language!: Language;

  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  @Column({ type: 'timestamptz', name: 'prepared_at' })
  preparedAt!: string;
}
