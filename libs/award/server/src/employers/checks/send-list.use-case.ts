import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { listKept, type ListLine } from '#award/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock, Jobs, UnitOfWork } from '#platform/database';
import { hashedNetwork } from '../ask-register';
import { readList } from '../reading/read-list';
import { EmployerSpaces } from '../space/employer-spaces';

/** Lists of one employer that are looked at side by side. */
const AT_ONCE = 3;

/** Takes a list in; looking is a job. The file itself is not kept, nor its name. */
@Injectable()
export class SendList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: EmployerSpaces,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async run(file: Uint8Array, principal: AccountPrincipal, ip: string) {
    const employer = await this.unitOfWork.run(principal, () => this.spaces.idOf(principal.account));
    if (!employer) return refuse('employer-unknown');
    const list = readList(file);
    if (!list.ok) return list;
    return this.unitOfWork.run(principal, () => this.keep(list.value, employer, principal, hashedNetwork(ip)));
  }

  private async keep(lines: readonly ListLine[], employer: string, { account }: AccountPrincipal, network: string) {
    const { manager } = this.unitOfWork;
    await manager.query('select 1 from employer where id = $1 for update', [employer]);
    const [running] = await manager.query<{ count: number }[]>(
      'select count(*)::int as count from employer_check where employer = $1 and finished_at is null',
      [employer],
    );
    if ((running?.count ?? 0) >= AT_ONCE) return refuse('lists-running', { count: AT_ONCE });
    const [id, now] = [randomUUID(), this.clock.now()];
    await manager.query(
      `insert into employer_check (id, employer, account, network, lines, asked_at, erase_at)
       values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(mins => $7))`,
      [id, employer, account, network, lines.length, now, listKept.untilFetched],
    );
    await manager.query(
      `insert into employer_check_line (check_id, line, account, code, family_name, fault, answer)
       select $1, l.line, $2, l.code, l.name, l.fault, case when l.fault is null then null else 'faulty' end
       from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as l (line, code, name, fault)`,
      [
        id,
        account,
        lines.map(({ line }) => line),
        lines.map(({ code }) => stored(code)),
        lines.map(({ familyName }) => stored(familyName)),
        lines.map(({ fault }) => fault ?? null),
      ],
    );
    await this.audit.record({ action: 'employer.list-checked', subject: { kind: 'employer', id: employer }, details: { lines: lines.length } });
    await this.jobs.enqueue('employer-checks', { check: id });
    return accept({ check: id });
  }
}

/** PostgreSQL keeps no zero character, and nobody's name has one. */
const stored = (text: string): string => text.replaceAll('\0', '');
