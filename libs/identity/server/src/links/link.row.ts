import type { Instant, LinkPurpose, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../instant-column';

@Entity('link')
export class LinkRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  purpose!: LinkPurpose;

  @Column('uuid')
  scope!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('text')
  label!: string;

  @Column('text')
  email!: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column(instantColumn('created_at'))
  createdAt!: Instant;

  @Column(instantColumn('expires_at'))
  expiresAt!: Instant;

  @Column(instantColumn('withdrawn_at', { nullable: true }))
  withdrawnAt!: Instant | null;
}
