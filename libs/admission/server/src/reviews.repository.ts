import { Injectable } from '@nestjs/common';
import { emptyReview, type Review } from '#admission/domain';
import type { AccountId, OrganisationId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { IsNull } from 'typeorm';
import type { PanelReadingRow } from './panel-reading.row';
import { ReviewRow } from './review.row';

@Injectable()
export class Reviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(application: string, reader: AccountId): Promise<ReviewRow | undefined> {
    return (await this.rows.findOneBy({ application, reader })) ?? undefined;
  }

  /** Every review of a file that whoever asks may see: row-level security leaves the others out. */
  visible(application: string): Promise<ReviewRow[]> {
    return this.rows.find({ where: { application }, order: { reader: 'asc' } });
  }

  /** The open reviews of an intake's files, for those who may see them. */
  openIn(intake: string): Promise<ReviewRow[]> {
    return this.rows
      .createQueryBuilder('review')
      .where('review.opened_at is not null and review.application in (select id from application where intake = :intake)', { intake })
      .getMany();
  }

  /** Writes over the version that was read, and only that one. */
  async save(
    application: string,
    reader: AccountId,
    organisation: OrganisationId,
    { scores, reasons }: Review,
    version: number,
  ): Promise<ReviewRow | undefined> {
    const savedAt = this.clock.now();
    if (version === 0) return this.begin({ application, reader, organisation, scores, reasons, version: 1, savedAt, givenAt: null, openedAt: null });
    const { affected } = await this.rows.update({ application, reader, version, givenAt: IsNull() }, { scores, reasons, version: version + 1, savedAt });
    return affected ? this.of(application, reader) : undefined;
  }

  private async begin(fresh: ReviewRow): Promise<ReviewRow | undefined> {
    const { raw } = await this.unitOfWork.manager.createQueryBuilder().insert().into(ReviewRow).values(fresh).orIgnore().returning('version').execute();
    return (raw as unknown[]).length ? fresh : undefined;
  }

  /** True for the one who gave it, false when it was given already. */
  async give(application: string, reader: AccountId): Promise<boolean> {
    const { affected } = await this.rows.update({ application, reader, givenAt: IsNull() }, { givenAt: this.clock.now() });
    return affected === 1;
  }

  /** From now on readers who are done, and the lead, may read each other's. */
  async open(application: string, readers: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query('update review set opened_at = $3 where application = $1 and reader = any ($2) and opened_at is null', [
      application,
      readers,
      this.clock.now(),
    ]);
  }

  /** Somebody is tied to the person after all: what they wrote is theirs alone again. */
  async close(application: string, reader: AccountId): Promise<void> {
    await this.rows.update({ application, reader }, { openedAt: null });
  }

  private get rows() {
    return this.unitOfWork.repository(ReviewRow);
  }
}

export const contentOf = (row: ReviewRow | undefined): Review => (row ? { scores: row.scores, reasons: row.reasons } : emptyReview);

/** Reviews that count towards the file's scores: open to all, by readers who are not tied to the person. */
export const countingReviews = (reviews: readonly ReviewRow[], readings: readonly PanelReadingRow[]): readonly ReviewRow[] =>
  reviews.filter(
    ({ application, reader, openedAt }) =>
      openedAt && readings.some((reading) => reading.application === application && reading.reader === reader && !reading.recusedAt),
  );
