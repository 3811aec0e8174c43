import type { Offer, OfferStage } from '#admission/domain';
import type { AccountId, Instant, LocalDate, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('offer')
export class OfferRow implements Offer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  application!: string;

  @Column('uuid')
  intake!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('uuid')
  account!: AccountId;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId!: string;

  @Column('text')
  stage!: OfferStage;

  @Column({ type: 'boolean', name: 'first_come' })
  firstCome!: boolean;

  /** The offer whose place this one takes over. */
  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  @Column(momentColumn('prepared_at'))
  preparedAt!: Instant;

  @Column(momentColumn('made_at', { nullable: true }))
  madeAt!: Instant | null;

  @Column({ type: 'date', nullable: true })
  deadline!: LocalDate | null;

  @Column(momentColumn('expires_at', { nullable: true }))
  expiresAt!: Instant | null;

  @Column(momentColumn('closed_at', { nullable: true }))
  closedAt!: Instant | null;
}
