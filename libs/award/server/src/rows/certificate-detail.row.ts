import type { CertificateDetail } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_detail')
export class CertificateDetailRow {
  @PrimaryColumn('uuid')
  certificate!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('jsonb')
  detail!: CertificateDetail;
}
