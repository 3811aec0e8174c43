import { Injectable } from '@nestjs/common';
import { giveReview, type Review, unknownCriteria } from '#admission/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { ReviewFiles } from './review-files.repository';
import { toReviewView } from './review-view';
import { contentOf, Reviews } from './reviews.repository';
import { SelectionIntakes } from './selection-intakes.repository';

/** A reader writes their review at their own pace, then gives it. */
@Injectable()
export class WriteReview {
  constructor(
    private readonly files: ReviewFiles,
    private readonly reviews: Reviews,
    private readonly intakes: SelectionIntakes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async save(reader: AccountId, application: string, review: Review, version: number) {
    const file = await this.files.one(reader, application);
    const intake = file && (await this.intakes.find(file.intake));
    if (!intake) return refuse('application-unknown');
    if (file.given) return refuse('review-given');
    if (unknownCriteria(intake.rules.criteria, review).length) return refuse('criterion-unknown');
    const saved = await this.reviews.save(application, reader, file.organisation, review, version);
    return saved ? accept(toReviewView(saved)) : refuse('changed-meanwhile');
  }

  /** Given once and for all. Whether anybody else has given theirs is for the house to see, after this transaction. */
  async give(reader: AccountId, application: string) {
    const file = await this.files.one(reader, application);
    const intake = file && (await this.intakes.find(file.intake));
    if (!intake) return refuse('application-unknown');
    const given = giveReview(intake.rules.criteria, contentOf(await this.reviews.of(application, reader)));
    if (!given.ok) return given;
    if (!(await this.reviews.give(application, reader))) return refuse('review-given');
    await this.files.markGiven(application, reader, this.clock.now());
    await this.outbox.tell('reading-changed', { application });
    await this.audit.record({ action: 'panel.review-given', subject: { kind: 'application', id: application }, organisation: file.organisation });
    return accept(toReviewView(await this.reviews.of(application, reader)));
  }

  /** The reader is tied to the person: they leave this file, and somebody else is asked. Nobody has to say what the tie is. */
  async recuse(reader: AccountId, application: string) {
    const file = await this.files.one(reader, application);
    if (!file) return refuse('application-unknown');
    if (file.stage !== 'in-review') return refuse('file-decided');
    await this.files.markRecused(application, reader, this.clock.now());
    await this.outbox.tell('reading-changed', { application });
    await this.audit.record({ action: 'panel.tie-declared', subject: { kind: 'application', id: application }, organisation: file.organisation });
    return accept({ number: file.number });
  }
}
