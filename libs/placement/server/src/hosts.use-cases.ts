import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, organisationsOf, refuse, worksFor } from '#kernel';
import type { InputOf } from '#kernel/contract';
import type { internshipRoutes } from '#placement/domain/contract';
import { Audit, UnitOfWork } from '#platform/database';
import { In } from 'typeorm';
import { HostOrganisationRow } from './rows';

/** The organisations that take learners in, each programme's own list. */
@Injectable()
export class Hosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(principal: AccountPrincipal) {
    const organisation = In([...organisationsOf(principal, 'programme-lead', 'secretary')]);
    const rows = await this.unitOfWork.repository(HostOrganisationRow).find({ where: { organisation }, order: { name: 'asc' } });
    return rows.map(({ organisation: _, ...host }) => host);
  }

  async add(principal: AccountPrincipal, { organisation, ...host }: InputOf<typeof internshipRoutes.addHost>['body']) {
    if (!worksFor(principal, organisation, 'programme-lead', 'secretary')) return refuse('organisation-unknown');
    const id = randomUUID();
    await this.unitOfWork.repository(HostOrganisationRow).insert({ id, organisation, ...host });
    await this.audit.record({ action: 'host.added', subject: { kind: 'host-organisation', id }, organisation });
    return accept({ id, ...host });
  }
}
