export {
  answerOffer,
  nextInLine,
  type Offer,
  type OfferRefusal,
  type OfferStage,
  offerStageAt,
  offerStages,
  offerSteps,
  openOffer,
  placesToOffer,
  type Waiting,
} from './offer';
export { changeReaders, type FileToRead, nextReader, type ReadersRefusal, type ReadingAsked, spreadReadings } from './panel';
export { countingReadings, firstReadingsAreIn, type PanelReading, type ReadingStage, readingStage, readingStages } from './panel-reading';
export { orderTie, rankFiles, type RankedFile, type RankingRules, type SettledFile, type TieOrder, weightedTotal } from './ranking';
export {
  emptyReview,
  giveReview,
  isBelowMinimum,
  REASON_LENGTH,
  type Review,
  reviewGaps,
  reviewPoints,
  type ReviewRefusal,
  type Score,
  scores,
  unknownCriteria,
} from './review';
export { divergences, type HalfPoints, inPoints, settledScore, settledScores } from './review-settlement';
export {
  appealBy,
  type DecisionDraft,
  type DecisionRefusal,
  decideFile,
  type FileToDecide,
  type Finding,
  LETTER_LENGTH,
  type Outcome,
  outcomes,
} from './selection-decision';
