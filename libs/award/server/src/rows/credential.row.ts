import type { DisclosureLevel } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('credential')
export class CredentialRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  certificate!: string;

  @Column('smallint')
  level!: DisclosureLevel;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('uuid')
  list!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  document!: string;

  @Column({ type: 'timestamptz', name: 'signed_at' })
  signedAt!: Date;
}
