import type { DisclosureLevel } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_share')
export class CertificateShareRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  certificate!: string;

  @Column('uuid')
  account!: string;

  @Column('smallint')
  level!: DisclosureLevel;

  @Column('text')
  label!: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
