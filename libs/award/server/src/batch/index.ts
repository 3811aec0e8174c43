export { IssueOrPostpone } from './issue-or-postpone';
export { IssuingController } from './issuing.controller';
export { IssuingRuns } from './issuing-runs';
export { SteerIssuing } from './steer-issuing.use-case';
