export { IssueOrPostpone } from './issue-or-postpone';
export { IssuingController } from './issuing.controller';
export { IssuingRuns } from './issuing-runs';
export { OutstandingPapers } from './outstanding-papers';
export { SteerIssuing } from './steer-issuing.use-case';
