import type { Party } from '#placement/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement_signature')
export class AgreementSignatureRow {
  @PrimaryColumn('uuid')
  agreement!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('text')
  party!: Party;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'date', name: 'signed_on' })
  signedOn!: string;

  @Column({ type: 'timestamptz', name: 'signed_at' })
  signedAt!: string;
}
