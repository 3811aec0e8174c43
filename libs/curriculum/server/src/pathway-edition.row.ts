import type { PathwayEdition } from '#curriculum/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One revision of one edition, as it was read; never changed. */
@Entity('pathway_edition')
export class PathwayEditionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('integer')
  revision!: number;

  /** SHA-256 of the file, in hexadecimal. */
  @Column('text')
  hash!: string;

  @Column('jsonb')
  document!: PathwayEdition;

  @Column({ type: 'timestamptz', name: 'loaded_at' })
  loadedAt!: Date;
}
