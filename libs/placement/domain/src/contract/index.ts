export { dayNoted, hoursRoutes } from './hours';
export {
  agreementTerms,
  entryView,
  hostOrganisation,
  hostOrganisationView,
  internshipLine,
  internshipRoutes,
  internshipView,
  reportInput,
} from './internships';
export { linkRoutes } from './links';
export { placementWaitingCodes, waitingRoutes } from './waiting';
