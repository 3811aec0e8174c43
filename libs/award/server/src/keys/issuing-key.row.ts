import type { KeyPurpose } from '#award/domain';
import type { OrganisationId } from '#kernel';
import type { KeyBackend } from '#platform/signing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('issuing_key')
export class IssuingKeyRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('text')
  purpose!: KeyPurpose;

  @Column('text')
  backend!: KeyBackend;

  @Column('text')
  reference!: string;

  /** SubjectPublicKeyInfo in DER. */
  @Column({ type: 'bytea', name: 'public_key' })
  publicKey!: Buffer;

  /** PEM, leaf first; empty for a key that signs credentials. */
  @Column('text')
  chain!: string;

  /** Its certificate was not made by the house. */
  @Column('boolean')
  imported!: boolean;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'compromised_since', nullable: true })
  compromisedSince!: Date | null;

  @Column('bytea')
  voucher!: Buffer;
}
