import type { AbsenceReason, CorrectionReason, EvidenceReason } from '#training/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attendance_entry')
export class AttendanceEntryRow {
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

  @Column('text')
  presence!: 'present' | 'absent';

  @Column({ type: 'text', nullable: true })
  evidence!: EvidenceReason | null;

  @Column({ type: 'text', nullable: true })
  justified!: AbsenceReason | null;

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  supersedes!: string | null;

  @Column({ type: 'text', nullable: true })
  because!: CorrectionReason | null;
}
