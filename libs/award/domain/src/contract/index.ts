import { awardLogRoutes } from './award-log';
import { awardRoutes } from './awards';
import { employerContracts } from '../employers/contract';
import { certificateRoutes } from './certificates';
import { deliberationRoutes } from './deliberations';
import { issuingRoutes } from './issuing';
import { kitRoutes } from './kit';
import { layoutRoutes } from './layouts';
import { paperRoutes } from './papers';
import { holderRoutes } from './holder';
import { shareRoutes } from './shares';
import { renewalRoutes } from './renewal';
import { statusListRoutes } from './status-lists';
import { issuingKeyRoutes } from './keys';
import { touchedPapersRoutes } from './touched-papers';
import { verificationRoutes } from './verification';
import { awardWaitingRoutes } from './waiting';
import { walletRoutes } from './wallet';
import { walletIssuerRoutes } from './wallet-issuer';

export { type AwardLogHead, awardLogHead, awardLogRoutes } from './award-log';
export { type AwardLine, awardLine, type AwardOrder, awardOrders, awardRoutes, type AwardState, awardStates } from './awards';
export { certificateRoutes, type CertificateView, certificateView } from './certificates';
export {
  deliberationLine,
  deliberationRoutes,
  type DeliberationView,
  deliberationView,
  type JuryFileView,
  juryFileView,
  newDeliberation,
} from './deliberations';
export { bilingual, type ConditionView, conditionView } from './parts';
export { issuingRoutes, type IssuingRunView, issuingRunView } from './issuing';
export { issuingKeyRoutes, type IssuingKeyView, issuingKeyView, type OrganisationKeys, organisationKeys } from './keys';
export { touchedPapersRoutes, type TouchedPapersView, touchedPapersView } from './touched-papers';
export { kitRoutes } from './kit';
export { type PaperLine, paperLine, paperRoutes, type PrintRunLine, printRunLine } from './papers';
export { layoutRoutes, layoutSettings, type LayoutView, layoutView } from './layouts';
export { holderRoutes, type HolderView, holderView } from './holder';
export { shareRoutes, type ShareView, shareView } from './shares';
export { type ActivityView, renewalRoutes, type RenewalView } from './renewal';
export { statusListRoutes } from './status-lists';
export { verificationRoutes } from './verification';
export { type VerificationAnswer, verificationAnswer } from './verification-answer';
export { awardWaiting, awardWaitingRoutes } from './waiting';
export { type NewWalletOffer, walletRoutes, type WalletOfferView, walletOfferView } from './wallet';
export { type CredentialRequest, type IssuerMetadata, type ServerMetadata, walletIssuerRoutes } from './wallet-issuer';

export * from '../employers/contract';

/** Every route of this context. */
export const awardContracts = {
  deliberations: deliberationRoutes,
  certificates: certificateRoutes,
  awards: awardRoutes,
  holder: holderRoutes,
  shares: shareRoutes,
  wallets: walletRoutes,
  walletIssuer: walletIssuerRoutes,
  statusLists: statusListRoutes,
  kit: kitRoutes,
  layouts: layoutRoutes,
  papers: paperRoutes,
  issuing: issuingRoutes,
  touchedPapers: touchedPapersRoutes,
  renewal: renewalRoutes,
  issuingKeys: issuingKeyRoutes,
  verification: verificationRoutes,
  awardWaiting: awardWaitingRoutes,
  awardLog: awardLogRoutes,
  ...employerContracts,
};
