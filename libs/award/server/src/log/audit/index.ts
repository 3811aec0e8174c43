export type { AuditSummary } from './audit-award-log';
export type { Difference } from './differences';
export { LogAudit, readSavedHead } from './log-audit';
export { sayDifference } from './say-difference';
