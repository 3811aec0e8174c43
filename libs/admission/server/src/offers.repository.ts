import { Injectable } from '@nestjs/common';
import type { OfferStage } from '#admission/domain';
import type { AccountId, Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { OfferRow } from './offer.row';

interface Ended {
  readonly id: string;
  readonly application: string;
  readonly organisation: string;
}

@Injectable()
export class Offers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofIntake(intake: string): Promise<OfferRow[]> {
    return this.rows.find({ where: { intake }, order: { preparedAt: 'DESC', id: 'ASC' } });
  }

  /** An offer that whoever asks may see: their own once it was made, or one of a programme they lead. */
  async find(id: string): Promise<OfferRow | undefined> {
    return (await this.rows.findOneBy({ id })) ?? undefined;
  }

  async ownOf(application: string, account: AccountId): Promise<OfferRow | undefined> {
    return (await this.rows.findOne({ where: { application, account }, order: { preparedAt: 'DESC' } })) ?? undefined;
  }

  async insert(row: OfferRow): Promise<void> {
    await this.rows.insert(row);
  }

  /** Moves an offer on, if it still is where it was believed to be. */
  async move(id: string, from: OfferStage, changes: Partial<OfferRow> & { readonly stage: OfferStage }): Promise<boolean> {
    const { affected } = await this.rows.update({ id, stage: from }, changes);
    return affected === 1;
  }

  /** Ends what ran out before `now`: each offer once, whoever notices. */
  expire(now: Instant, intake: string | null): Promise<Ended[]> {
    return this.end(`stage = 'open' and expires_at < $2 and ($3::uuid is null or intake = $3)`, 'expired', now, intake);
  }

  /** The person withdrew: nothing is offered to them any more. */
  withdraw(application: string, now: Instant): Promise<Ended[]> {
    return this.end(`stage in ('prepared', 'open') and application = $3`, 'withdrawn', now, application);
  }

  private end(where: string, stage: OfferStage, now: Instant, of: string | null): Promise<Ended[]> {
    return this.unitOfWork.manager.query<Ended[]>(
      `with ended as (update offer set stage = $1, closed_at = $2 where ${where} returning id, application, organisation) select * from ended`,
      [stage, now, of],
    );
  }

  private get rows() {
    return this.unitOfWork.repository(OfferRow);
  }
}
