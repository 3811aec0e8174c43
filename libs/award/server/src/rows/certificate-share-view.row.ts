import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_share_view')
export class CertificateShareViewRow {
  @PrimaryColumn('uuid')
  share!: string;

  @Column('uuid')
  account!: string;

  @PrimaryColumn('timestamptz')
  hour!: Date;

  @Column('integer')
  times!: number;
}
