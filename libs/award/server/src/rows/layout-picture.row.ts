import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A logo or a signature, drawn again as PNG. */
@Entity('layout_picture')
export class LayoutPictureRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  @Column({ type: 'uuid', name: 'added_by' })
  addedBy!: string;

  @Column({ type: 'timestamptz', name: 'added_at' })
  addedAt!: Date;
}
