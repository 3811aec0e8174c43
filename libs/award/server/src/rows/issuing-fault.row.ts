import type { IssuingFault } from '#award/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('issuing_fault')
export class IssuingFaultRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'certificate_order' })
  certificateOrder!: string;

  @Column('uuid')
  organisation!: string;

  @Column('text')
  code!: IssuingFault;

  @Column({ type: 'timestamptz', name: 'met_at' })
  metAt!: Date;
}
