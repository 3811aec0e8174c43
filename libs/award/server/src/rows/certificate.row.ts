import type { PrintedCertificate } from '#award/domain';
import type { LocalDate } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate')
export class CertificateRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  award!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  code!: string;

  @Column({ type: 'bytea', name: 'secret_hash' })
  secretHash!: Buffer;

  @Column({ type: 'text', name: 'name_key' })
  nameKey!: string;

  @Column('jsonb')
  printed!: PrintedCertificate;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;

  @Column('boolean')
  provisional!: boolean;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: LocalDate | null;

  /** Hides what the log's entry was made from. */
  @Column('bytea')
  salt!: Buffer;
}
