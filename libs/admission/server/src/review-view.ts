import { Injectable } from '@nestjs/common';
import { emptyReview } from '#admission/domain';
import type { fileToReadView, readingView, reviewView } from '#admission/domain/contract';
import type { SelectionCriterion } from '#curriculum/domain';
import { Accounts } from '#identity/server';
import { accept, type AccountId, refuse } from '#kernel';
import type * as z from 'zod';
import { fullName } from './panel-view';
import { type AskedFile, ReviewFiles } from './review-files.repository';
import type { ReviewRow } from './review.row';
import { Reviews } from './reviews.repository';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';

export const toReviewView = (row: ReviewRow | undefined): z.output<typeof reviewView> =>
  row
    ? { scores: row.scores, reasons: row.reasons, version: row.version, savedAt: row.savedAt, givenAt: row.givenAt }
    : { ...emptyReview, version: 0, savedAt: null, givenAt: null };

export const toCriterionView = ({ code, title, anchors, weight, minimum }: SelectionCriterion) => ({
  code,
  title,
  anchors: [...anchors],
  weight,
  minimum: minimum ?? null,
});

const stateOf = ({ given, begun, stage }: AskedFile) => {
  if (given) return 'given';
  if (stage !== 'in-review') return 'closed';
  return begun ? 'begun' : 'to-read';
};

/** What a reader sees of their files. */
@Injectable()
export class ReadingViews {
  constructor(
    private readonly files: ReviewFiles,
    private readonly reviews: Reviews,
    private readonly intakes: SelectionIntakes,
    private readonly accounts: Accounts,
  ) {}

  async list(reader: AccountId): Promise<{ items: z.output<typeof fileToReadView>[] }> {
    const files = await this.files.of(reader);
    return {
      items: files.map((file) => ({
        ...pick(file),
        intake: file.intake,
        intakeTitle: file.intakeTitle,
        decidesOn: file.decidesOn,
        place: file.place,
        state: stateOf(file),
      })),
    };
  }

  async open(reader: AccountId, application: string) {
    const all = await this.files.of(reader);
    const file = all.find((one) => one.application === application);
    const intake = file && (await this.intakes.find(file.intake));
    if (!file || !intake) return refuse('application-unknown');
    const own = all.filter((one) => one.intake === file.intake).toSorted((one, other) => one.number.localeCompare(other.number));
    const visible = await this.reviews.visible(application);
    const others = await this.others(visible.filter((review) => review.reader !== reader && review.openedAt));
    return accept<z.output<typeof readingView>>({
      ...pick(file),
      intake: { id: intake.id, title: intake.title, decidesOn: intake.decidesOn, timeZone: intake.timeZone, place: intake.place },
      position: 1 + own.indexOf(file),
      of: own.length,
      divergence: intake.rules.divergence,
      criteria: intake.rules.criteria.map(toCriterionView),
      documents: await this.documents(intake, application),
      statement: file.statement,
      review: toReviewView(visible.find((review) => review.reader === reader)),
      others,
    });
  }

  /** Only reviews that row-level security shows come here; `third` says in which turn they were written. */
  private async others(reviews: readonly ReviewRow[]) {
    const names = await this.accounts.names(reviews.map(({ reader }) => reader));
    return reviews.map(({ reader, scores, reasons }) => ({ name: fullName(names.get(reader)), scores, reasons }));
  }

  private async documents({ edition }: SelectionIntake, application: string) {
    const kinds = new Map(edition.admission.evidence.map(({ code, title }) => [code, title]));
    return (await this.files.documents(application)).map((file) => ({ ...file, title: kinds.get(file.document) ?? { fr: file.document, en: file.document } }));
  }
}

const pick = ({ application, number, third }: AskedFile) => ({ application, number, third });
