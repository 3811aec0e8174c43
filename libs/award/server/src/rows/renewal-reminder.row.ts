import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('renewal_reminder')
export class RenewalReminderRow {
  @PrimaryColumn('uuid')
  certificate!: string;

  @PrimaryColumn('text')
  occasion!: string;

  @Column('uuid')
  organisation!: string;

  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;
}
