import type { AccountId, Instant, OrganisationId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentColumn } from './selection-columns';

@Entity('panel_member')
export class PanelMemberRow {
  @PrimaryColumn('uuid')
  intake!: string;

  @PrimaryColumn('uuid')
  account!: AccountId;

  @Column('uuid')
  organisation!: OrganisationId;

  @Column(momentColumn('named_at'))
  namedAt!: Instant;
}
