import type { AccountId, Instant, Language, OrganisationId, Role } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../instant-column';

@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('text')
  email!: string;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('text')
  language!: Language;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'invited_by' })
  invitedBy!: AccountId;

  @Column(instantColumn('invited_at'))
  invitedAt!: Instant;

  @Column(instantColumn('expires_at'))
  expiresAt!: Instant;

  @Column(instantColumn('withdrawn_at', { nullable: true }))
  withdrawnAt!: Instant | null;

  @Column(instantColumn('accepted_at', { nullable: true }))
  acceptedAt!: Instant | null;

  @Column({ type: 'uuid', name: 'accepted_by', nullable: true })
  acceptedBy!: AccountId | null;
}
