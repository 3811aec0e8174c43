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

  /** From 1; a later one takes the place of those before it. */
  @Column('integer')
  version!: number;

  /** The key that signed; null in rows from before that was noted. */
  @Column('uuid', { nullable: true })
  key!: string | null;
}
