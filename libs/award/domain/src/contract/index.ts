import { certificateRoutes } from './certificates';
import { deliberationRoutes } from './deliberations';
import { verificationRoutes } from './verification';
import { awardWaitingRoutes } from './waiting';

export { type AwardLine, awardLine, certificateRoutes, certificateStates, type CertificateView, certificateView } from './certificates';
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
export { verificationRoutes } from './verification';
export { awardWaiting, awardWaitingRoutes } from './waiting';

/** Every route of this context. */
export const awardContracts = {
  deliberations: deliberationRoutes,
  certificates: certificateRoutes,
  verification: verificationRoutes,
  awardWaiting: awardWaitingRoutes,
};
