import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_revocation')
export class CertificateRevocationRow {
  @PrimaryColumn('uuid')
  certificate!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  reason!: string;

  @Column({ type: 'uuid', name: 'revoked_by' })
  revokedBy!: string;

  @Column({ type: 'timestamptz', name: 'revoked_at' })
  revokedAt!: Date;
}
