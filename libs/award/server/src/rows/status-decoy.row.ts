import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('status_decoy')
export class StatusDecoyRow {
  @PrimaryColumn('uuid')
  list!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  organisation!: string;
}
