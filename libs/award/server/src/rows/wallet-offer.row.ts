import type { DisclosureLevel } from '#award/domain';
import type { AccountId, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('wallet_offer')
export class WalletOfferRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  certificate!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('uuid')
  account!: AccountId;

  @Column('smallint')
  level!: DisclosureLevel;

  @Column({ type: 'bytea', name: 'code_hash' })
  codeHash!: Buffer;

  @Column({ type: 'bytea', name: 'pin_hash' })
  pinHash!: Buffer;

  @Column({ type: 'smallint', name: 'wrong_pins' })
  wrongPins!: number;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'redeemed_at', nullable: true })
  redeemedAt!: Date | null;

  @Column({ type: 'bytea', name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column({ type: 'timestamptz', name: 'taken_at', nullable: true })
  takenAt!: Date | null;
}
