import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform/database';
import { OrderCertificate } from '../certify/order-certificate';
import { AwardLog } from '../log';
import { AwardRow, SettledFileRow } from '../rows';
import type { Sitting, SittingFile } from '../sittings.repository';

/** Turns the decisions of a sealed sitting into awards, numbered without gaps, and orders their certificates. */
@Injectable()
export class GrantAwards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly orderCertificate: OrderCertificate,
    private readonly log: AwardLog,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Runs in the transaction that seals; gives the number of awards. */
  async run(sitting: Sitting, by: AccountId): Promise<number> {
    const { id: deliberation, organisation, editionId, sitsOn: settledOn, files } = sitting;
    const settled = files.map(({ enrolment, account, decision }) => ({
      deliberation,
      enrolment,
      account,
      organisation,
      editionId,
      outcome: decision?.outcome ?? 'deferred',
      reason: decision?.reason ?? '',
      settledOn,
    }));
    await this.unitOfWork.repository(SettledFileRow).insert(settled);
    const awarded = files.filter(({ decision }) => decision?.outcome === 'award');
    if (awarded.length) await this.grant(sitting, awarded, by);
    await this.log.sitting(deliberation);
    return awarded.length;
  }

  private async grant({ id: deliberation, organisation, sitsOn: awardedOn, editionId }: Sitting, files: readonly SittingFile[], by: AccountId): Promise<void> {
    const year = Number(awardedOn.slice(0, 4));
    const first = await this.firstRank(organisation, year, files.length);
    const awards = files.map(({ enrolment, account }, at) => ({
      id: randomUUID(),
      organisation,
      deliberation,
      enrolment,
      account,
      editionId,
      year,
      rank: first + at,
      awardedOn,
      awardedAt: new Date(this.clock.now()),
    }));
    await this.unitOfWork.repository(AwardRow).insert(awards);
    for (const award of awards) await this.log.award({ ...award, awardedAt: award.awardedAt.toISOString() });
    const names = await this.accounts.names(files.map(({ account }) => account));
    for (const { id: award, enrolment, account } of awards) {
      await this.outbox.tell('award-granted', { award, enrolment, account, organisation, editionId });
      await this.orderCertificate.run({ award, organisation, account, issue: 1, ...(names.get(account) ?? { givenName: '', familyName: '' }) }, by);
    }
  }

  /** Takes so many ranks at once; the row stays locked until the transaction ends, so that none is lost or given twice. */
  private async firstRank(organisation: string, year: number, count: number): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ last: number }[]>(
      'insert into award_counter (organisation, year, last) values ($1, $2, $3) on conflict (organisation, year) do update set last = award_counter.last + $3 returning last',
      [organisation, year, count],
    );
    if (!row) throw new Error('No rank was given.');
    return row.last - count + 1;
  }
}
