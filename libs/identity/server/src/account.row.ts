import type { AccountId, Instant, Language } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column';

@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid')
  id!: AccountId;

  @Column('text')
  email!: string;

  @Column(instantColumn('email_confirmed_at', { nullable: true }))
  emailConfirmedAt!: Instant | null;

  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text', name: 'given_name' })
  givenName!: string;

  @Column({ type: 'text', name: 'family_name' })
  familyName!: string;

  @Column('text')
  language!: Language;

  @Column(instantColumn('created_at'))
  createdAt!: Instant;
}
