import { employerCheckRoutes } from './checks';
import { employerFollowRoutes } from './follows';
import { employerKeyRoutes } from './keys';
import { employerProgramRoutes } from './programs';
import { employerRoutes } from './space';
import { visitorListRoutes } from './visitors';
import { employerWebhookRoutes } from './webhook';

export { type CheckedLine, checkedLine, employerCheckRoutes, type EmployerCheckView, employerCheckView } from './checks';
export { employerFollowRoutes, type FollowView, followView } from './follows';
export { employerKeyRoutes, type EmployerKeyView, employerKeyView } from './keys';
export { employerProgramRoutes } from './programs';
export { visitorListRoutes } from './visitors';
export { employerRoutes, type EmployerView, employerView } from './space';
export { deliveryFaults, type DeliveryView, deliveryView, employerWebhookRoutes, type WebhookView, webhookView } from './webhook';

/** Every route for employers who check in number. */
export const employerContracts = {
  employer: employerRoutes,
  employerChecks: employerCheckRoutes,
  employerKeys: employerKeyRoutes,
  employerPrograms: employerProgramRoutes,
  employerFollows: employerFollowRoutes,
  employerWebhook: employerWebhookRoutes,
  visitorLists: visitorListRoutes,
};
