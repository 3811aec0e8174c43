import {
  type ApplicationAnswers,
  countingReadings,
  divergences,
  factsOf,
  type HalfPoints,
  inPoints,
  type RankedFile,
  readingStage,
  settledScores,
  summaryOf,
} from '#admission/domain';
import type { selectionFileView } from '#admission/domain/contract';
import type { AccountId, LocalDate } from '#kernel';
import type * as z from 'zod';
import type { OfferRow } from './offer.row';
import type { PanelReadingRow } from './panel-reading.row';
import type { ReviewRow } from './review.row';
import { countingReviews } from './reviews.repository';
import type { CheckedDocument, SelectionFile } from './selection-decisions.repository';
import type { SelectionDecisionRow } from './selection-decision.row';
import type { SelectionIntake } from './selection-intakes.repository';

export type SelectionFileView = z.output<typeof selectionFileView>;

/** Everything about an intake's files, read once. */
export interface SelectionRecords {
  readonly files: readonly SelectionFile[];
  readonly documents: readonly CheckedDocument[];
  readonly readings: readonly PanelReadingRow[];
  readonly reviews: readonly ReviewRow[];
  readonly decisions: readonly SelectionDecisionRow[];
  readonly offers: readonly OfferRow[];
}

/** What the readings of one file came to. Scores are there only once the file is settled. */
export const readingOf = (application: string, { readings, reviews }: Pick<SelectionRecords, 'readings' | 'reviews'>, { rules }: SelectionIntake) => {
  const own = readings.filter((reading) => reading.application === application);
  const counting = countingReviews(reviews, own);
  const stage = readingStage(own, counting, rules);
  const settled: Readonly<Record<string, HalfPoints>> = stage === 'settled' ? settledScores(rules.criteria, counting) : {};
  const asked = countingReadings(own);
  return { stage, settled, reviews: counting, asked, diverging: divergences(rules, counting) };
};

const pointsOf = (settled: Readonly<Record<string, HalfPoints>>) => Object.fromEntries(Object.entries(settled).map(([code, score]) => [code, inPoints(score)]));

const eligibilityOf = (answers: ApplicationAnswers, documents: readonly CheckedDocument[], { edition }: SelectionIntake, today: LocalDate) => {
  const { answer, conditions } = summaryOf(edition.admission, factsOf(answers, documents), today);
  return { answer, conditions: { ...conditions } };
};

export const toDecisionView = (row: SelectionDecisionRow, name: (account: AccountId) => string) => ({
  id: row.id,
  outcome: row.outcome,
  rank: row.rank,
  letter: row.letter,
  findings: [...row.findings],
  version: row.version,
  decidedAt: row.decidedAt,
  decidedBy: name(row.decidedBy),
  sentAt: row.sentAt,
  appealBy: row.appealBy,
});

export const toOfferLine = ({ id, stage, deadline, firstCome }: OfferRow) => ({ id, stage, deadline, firstCome });

interface Shown {
  readonly intake: SelectionIntake;
  readonly records: SelectionRecords;
  readonly ranked: ReadonlyMap<string, RankedFile>;
  readonly today: LocalDate;
  readonly name: (account: AccountId) => string;
}

/** One line of the lead's board. */
export const toFileView = (file: SelectionFile, { intake, records, ranked, today, name }: Shown): SelectionFileView => {
  const { application, number } = file;
  const reading = readingOf(application, records, intake);
  const place = ranked.get(application);
  const decision = records.decisions.find((one) => one.application === application);
  const offer = records.offers.find((one) => one.application === application);
  return {
    application,
    number,
    name: name(file.account),
    eligibility: eligibilityOf(
      file.answers,
      records.documents.filter((one) => one.application === application),
      intake,
      today,
    ),
    reading: reading.stage,
    given: reading.asked.filter(({ givenAt }) => givenAt).length,
    asked: reading.asked.length,
    reviews: reading.reviews.map((review) => ({
      name: name(review.reader),
      third: reading.asked.some(({ reader, third }) => third && reader === review.reader),
      scores: review.scores,
      reasons: review.reasons,
    })),
    settled: pointsOf(reading.settled),
    diverging: [...reading.diverging],
    total: place ? inPoints(place.total) : null,
    rank: place?.rank ?? null,
    tied: place?.tied ?? false,
    decision: decision ? toDecisionView(decision, name) : null,
    offer: offer ? toOfferLine(offer) : null,
  };
};
