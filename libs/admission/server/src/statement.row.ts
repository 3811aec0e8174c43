import type { AccountId, Instant, LocalDate } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('statement')
export class StatementRow {
  @PrimaryColumn('uuid')
  application!: string;

  @Column('uuid')
  account!: AccountId;

  @Column({ type: 'bytea', nullable: true })
  sealed!: Uint8Array | null;

  @Column('integer')
  words!: number;

  @Column('integer')
  version!: number;

  @Column(momentColumn('saved_at'))
  savedAt!: Instant;

  @Column(momentColumn('agreed_at', { nullable: true }))
  agreedAt!: Instant | null;

  @Column({ type: 'date', name: 'shown_until', nullable: true })
  shownUntil!: LocalDate | null;

  @Column(momentColumn('withdrawn_at', { nullable: true }))
  withdrawnAt!: Instant | null;
}
