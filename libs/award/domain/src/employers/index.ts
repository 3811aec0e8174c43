export { type CheckId, type LineAnswer, lineAnswers, type LineFault, lineFaults, listKept, type ListLine, longestList, longestVisitorList } from './check-list';
export { keyBytes, keyLife, keyMark, keyPrefixLength, keysAtOnce, linesPerBatch, linesPerKeyAndDay, longestKeyLabel, secondsLeftOfDay } from './employer-key';
export { readPasted } from './read-pasted';
export { readTable, type Table, type TableRefusal } from './read-table';
export { safeCell } from './safe-cell';
export {
  type DeliveryKind,
  deliveryKinds,
  failuresUntilOff,
  followsAtOnce,
  formerSecretHours,
  longestFollowLabel,
  pauseBeforeNext,
  retryAfter,
  signedText,
} from './webhook';
