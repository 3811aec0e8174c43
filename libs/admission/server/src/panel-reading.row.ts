import type { PanelReading } from '#admission/domain';
import type { AccountId, Instant, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('panel_reading')
export class PanelReadingRow implements PanelReading {
  @PrimaryColumn('uuid')
  application!: string;

  @PrimaryColumn('uuid')
  reader!: AccountId;

  @Column('uuid')
  intake!: string;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column('boolean')
  third!: boolean;

  @Column(momentColumn('asked_at'))
  askedAt!: Instant;

  @Column(momentColumn('given_at', { nullable: true }))
  givenAt!: Instant | null;

  @Column(momentColumn('recused_at', { nullable: true }))
  recusedAt!: Instant | null;
}
