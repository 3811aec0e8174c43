import type { DisclosureLevel, DocumentKind } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('issued_document')
export class IssuedDocumentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  certificate!: string;

  @Column('text')
  kind!: DocumentKind;

  @Column('smallint')
  level!: DisclosureLevel;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text')
  unit!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('bytea')
  sha256!: Buffer;

  /** Version of the organisation's layout it was drawn with; 0: that of the house. */
  @Column({ type: 'integer', name: 'layout_version' })
  layoutVersion!: number;

  @Column({ type: 'timestamptz', name: 'drawn_at' })
  drawnAt!: Date;

  /** From 1; a later one takes the place of those before it. */
  @Column('integer')
  version!: number;

  /** The key that sealed; null in rows from before that was noted. */
  @Column('uuid', { nullable: true })
  key!: string | null;

  /** The credential it carries; null in rows from before that was noted. */
  @Column('uuid', { nullable: true })
  credential!: string | null;
}
