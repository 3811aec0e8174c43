import type { AccountId, Instant } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../instant-column';

@Entity('session')
export class SessionRow {
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid')
  id!: string;

  @Column('uuid')
  account!: AccountId;

  @Column('text')
  browser!: string;

  @Column('text')
  system!: string;

  @Column(instantColumn('opened_at'))
  openedAt!: Instant;

  @Column(instantColumn('last_seen_at'))
  lastSeenAt!: Instant;

  @Column(instantColumn('expires_at'))
  expiresAt!: Instant;
}
