import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate_document')
export class CertificateDocumentRow {
  @PrimaryColumn('uuid')
  certificate!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('bytea')
  sha256!: Buffer;
}
