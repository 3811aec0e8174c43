import type { Intake, IntakeContact, IntakeId, IntakeStage } from '#admission/domain';
import type { LocalDate, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('intake')
export class IntakeRow implements Intake {
  @PrimaryColumn('uuid')
  id!: IntakeId;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('text')
  pathway!: string;

  @Column('text')
  stage!: IntakeStage;

  @Column('text')
  title!: string;

  @Column({ type: 'date', name: 'opens_on' })
  opensOn!: LocalDate;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn!: LocalDate;

  @Column({ type: 'date', name: 'decides_on' })
  decidesOn!: LocalDate;

  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  @Column('text')
  place!: string;

  @Column('integer')
  places!: number;

  /** Kept by the selection: how many are filled, and whether the next person is written to unasked. */
  @Column({ type: 'integer', name: 'places_taken', default: 0, insert: false, update: false })
  placesTaken?: number;

  @Column({ type: 'boolean', name: 'automatic_next', default: false, select: false, insert: false, update: false })
  automaticNext?: boolean;

  @Column('jsonb')
  contacts!: IntakeContact[];

  @Column({ type: 'text', name: 'help_line', nullable: true })
  helpLine!: string | null;

  @Column('integer')
  version!: number;
}
