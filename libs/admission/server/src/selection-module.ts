import type { ModuleMetadata } from '@nestjs/common';
import { AnswerLetters } from './letter';
import { AnswerOffer } from './offer-answer.use-case';
import { ExpireOffers, FollowOffers, OfferSweep } from './offer-endings';
import { MakeOffers } from './offer-making';
import { AnswerPages } from './offer-page';
import { OfferController } from './offer.controller';
import { OfferRow } from './offer.row';
import { Offers } from './offers.repository';
import { FollowReadings } from './panel-listener';
import { PanelMemberRow } from './panel-member.row';
import { NamePanel } from './panel-members.use-case';
import { PanelReadingRow } from './panel-reading.row';
import { HandOutReadings } from './panel-readings.use-case';
import { PanelRequests } from './panel-requests';
import { AskThirdReading } from './panel-third.use-case';
import { PanelViews } from './panel-view';
import { PanelController } from './panel.controller';
import { Panels } from './panels.repository';
import { RankingChoiceRow } from './ranking-choice.row';
import { ReviewFiles } from './review-files.repository';
import { ReadingViews } from './review-view';
import { ReviewController } from './review.controller';
import { ReviewRow } from './review.row';
import { WriteReview } from './review.use-case';
import { Reviews } from './reviews.repository';
import { RunSelection } from './selection-board.use-case';
import { DecideFile } from './selection-decide.use-case';
import { SelectionDecisionRow } from './selection-decision.row';
import { SelectionDecisions } from './selection-decisions.repository';
import { SelectionIntakes } from './selection-intakes.repository';
import { SelectionMails } from './selection-mails';
import { SendAnswers } from './selection-send.use-case';
import { SelectionViews } from './selection-view';
import { SelectionWaiting } from './selection-waiting';
import { SelectionController } from './selection.controller';

/** The second half of admission: panels, reviews, decisions, offers. */
export const selection = {
  rows: [OfferRow, PanelMemberRow, PanelReadingRow, RankingChoiceRow, ReviewRow, SelectionDecisionRow],
  controllers: [OfferController, PanelController, ReviewController, SelectionController],
  providers: [
    AnswerLetters,
    AnswerOffer,
    AnswerPages,
    AskThirdReading,
    DecideFile,
    ExpireOffers,
    FollowOffers,
    FollowReadings,
    HandOutReadings,
    MakeOffers,
    NamePanel,
    Offers,
    OfferSweep,
    PanelRequests,
    Panels,
    PanelViews,
    ReadingViews,
    ReviewFiles,
    Reviews,
    RunSelection,
    SelectionDecisions,
    SelectionIntakes,
    SelectionMails,
    SelectionViews,
    SelectionWaiting,
    SendAnswers,
    WriteReview,
  ],
} satisfies ModuleMetadata & { readonly rows: readonly unknown[] };
