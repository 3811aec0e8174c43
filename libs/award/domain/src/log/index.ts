export {
  awardEntry,
  type AwardFacts,
  certificateEntry,
  type CertificateFacts,
  credentialEntry,
  type CredentialFacts,
  detailEntry,
  type DetailFacts,
  documentEntry,
  type DocumentFacts,
  standingEntry,
  type StandingEventFacts,
} from './award-entries';
export { canonicalJson, type Plain } from './canonical-json';
export { type ConsistencyClaim, type InclusionClaim, provesConsistency, provesInclusion } from './check-proof';
export { checkpointText, type LogHead } from './checkpoint';
export { differingFields } from './differing-fields';
export { type EntryContent, type EntryKind, entryKinds, leafTextOf, type LogEntry, type TextDigest } from './entry';
export { HASH_LENGTH, leafHash, nodeHash, sameBytes, type Sha256 } from './hashing';
export { type ErasureFacts, erasureEntry, plainEntry, type PlainRow } from './plain-entries';
export { consistencyRanges, inclusionRanges, proofOf } from './proofs';
export { type Edge, emptyEdge, type LeafRange, rootOf, type Subtree, subtreesOf, withLeaf } from './tree';
