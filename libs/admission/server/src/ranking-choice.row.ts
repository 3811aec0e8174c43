import type { AccountId, Instant, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

/** Where a person put one of several files that the rules leave equal. */
@Entity('ranking_choice')
export class RankingChoiceRow {
  @PrimaryColumn('uuid')
  application!: string;

  @Column('uuid')
  intake!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('integer')
  place!: number;

  @Column({ type: 'uuid', name: 'chosen_by' })
  chosenBy!: AccountId;

  @Column(momentColumn('chosen_at'))
  chosenAt!: Instant;
}
