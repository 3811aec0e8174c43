import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hours_answer')
export class HoursAnswerRow {
  @PrimaryColumn('uuid')
  entry!: string;

  @Column('uuid')
  agreement!: string;

  @Column('uuid')
  organisation!: string;

  @Column('uuid')
  account!: string;

  @Column('text')
  answer!: 'countersigned' | 'sent-back';

  @Column('text')
  name!: string;

  @Column('text')
  note!: string;

  @Column({ type: 'timestamptz', name: 'answered_at' })
  answeredAt!: Date | string;
}
