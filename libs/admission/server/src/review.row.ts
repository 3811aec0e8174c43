import type { Review } from '#admission/domain';
import type { AccountId, Instant, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('review')
export class ReviewRow implements Review {
  @PrimaryColumn('uuid')
  application!: string;

  @PrimaryColumn('uuid')
  reader!: AccountId;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('jsonb')
  scores!: Review['scores'];

  @Column('jsonb')
  reasons!: Review['reasons'];

  @Column('integer')
  version!: number;

  @Column(momentColumn('saved_at'))
  savedAt!: Instant;

  @Column(momentColumn('given_at', { nullable: true }))
  givenAt!: Instant | null;

  /** Since when others may read it: never before every review asked for is given. */
  @Column(momentColumn('opened_at', { nullable: true }))
  openedAt!: Instant | null;
}
