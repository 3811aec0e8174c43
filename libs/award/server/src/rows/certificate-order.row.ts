import type { LocalDate } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_order')
export class CertificateOrderRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  award!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('integer')
  issue!: number;

  @Column({ type: 'text', name: 'given_name' })
  givenName!: string;

  @Column({ type: 'text', name: 'family_name' })
  familyName!: string;

  @Column('boolean')
  printable!: boolean;

  @Column({ type: 'uuid', name: 'ordered_by' })
  orderedBy!: string;

  @Column({ type: 'timestamptz', name: 'ordered_at' })
  orderedAt!: Date;

  /** Last day on which the paper counts, when it is not the one that the award's own day gives. */
  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: LocalDate | null;
}
