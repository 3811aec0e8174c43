import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('host_organisation')
export class HostOrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisation!: string;

  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column({ type: 'text', name: 'contact_name' })
  contactName!: string;

  @Column({ type: 'text', name: 'contact_email' })
  contactEmail!: string;
}
