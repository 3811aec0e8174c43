import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('minutes_document')
export class MinutesDocumentRow {
  @PrimaryColumn('uuid')
  deliberation!: string;

  @Column('uuid')
  organisation!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('bytea')
  sha256!: Buffer;

  @Column({ type: 'timestamptz', name: 'written_at' })
  writtenAt!: Date;
}
