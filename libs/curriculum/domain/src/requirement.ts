import type { Bilingual, QualificationLevel, Span } from '#kernel';
import type { HourKind, Provenance } from './pathway-edition';

interface Node {
  /** Unique in its tree; facts and documents refer to it. */
  readonly id: string;
  /** The condition in plain words. */
  readonly text: Bilingual;
  /** A second line that reassures or makes precise. */
  readonly help?: Bilingual;
  readonly from: Provenance;
}

export interface All extends Node {
  readonly kind: 'all';
  readonly of: readonly Requirement[];
}
export interface Any extends Node {
  readonly kind: 'any';
  readonly of: readonly Requirement[];
}
export interface AtLeast extends Node {
  readonly kind: 'atLeast';
  readonly n: number;
  readonly of: readonly Requirement[];
}
export interface Not extends Node {
  readonly kind: 'not';
  readonly of: Requirement;
}

/** The person declares it. `sensitive`: staff lists count it but never show it. */
export interface Attested extends Node {
  readonly kind: 'attested';
  readonly sensitive: boolean;
}
/** A document somebody checked. */
export interface Evidenced extends Node {
  readonly kind: 'evidenced';
  readonly document: string;
  readonly expires?: Span;
}
/** The panel's reading of one criterion reaches its minimum. */
export interface Judged extends Node {
  readonly kind: 'judged';
  readonly criterion: string;
  readonly minimum: number;
}
export interface Level extends Node {
  readonly kind: 'level';
  readonly atLeast: QualificationLevel;
  readonly registered?: boolean;
}
/** At least this long since a dated fact, counted on the day `at` names, or today. */
export interface Elapsed extends Node {
  readonly kind: 'elapsed';
  readonly since: string;
  readonly atLeast: Span;
  readonly at?: string;
}
/** `event` happened no later than `limit` after `anchor`; on the last day it still counts when inclusive. */
export interface Within extends Node {
  readonly kind: 'within';
  readonly event: string;
  readonly anchor: string;
  readonly limit: Span;
  readonly inclusive: boolean;
}
/** A signed promise, kept no later than `limit` after `anchor`; the last day counts unless said otherwise. */
export interface Committed extends Node {
  readonly kind: 'committed';
  readonly to: string;
  readonly anchor: string;
  readonly limit: Span;
  readonly inclusive?: boolean;
}
export interface Opinion extends Node {
  readonly kind: 'opinion';
  readonly by: string;
  readonly sameTeam: boolean;
}
export interface HoursDone extends Node {
  readonly kind: 'hours';
  readonly of: HourKind;
  readonly atLeastMinutes: number;
}
export interface AttendanceRate extends Node {
  readonly kind: 'attendance';
  readonly of: 'overall' | (string & {});
  readonly atLeastPercent: number;
}
export interface MarkReached extends Node {
  readonly kind: 'mark';
  readonly assessment: string;
  readonly atLeast: string;
}
export interface Average extends Node {
  readonly kind: 'average';
  readonly atLeast: string;
}
export interface Credits extends Node {
  readonly kind: 'credits';
  readonly atLeast: number;
}
export interface UnitAcquired extends Node {
  readonly kind: 'unit';
  readonly unit: string;
}
export interface Held extends Node {
  readonly kind: 'held';
  readonly credential: string;
}
/** A tie that must not exist. */
export interface Incompatible extends Node {
  readonly kind: 'incompatible';
  readonly tie: string;
}

export type Composite = All | Any | AtLeast | Not;
export type Leaf =
  | Attested
  | Evidenced
  | Judged
  | Level
  | Elapsed
  | Within
  | Committed
  | Opinion
  | HoursDone
  | AttendanceRate
  | MarkReached
  | Average
  | Credits
  | UnitAcquired
  | Held
  | Incompatible;
export type Requirement = Composite | Leaf;
export type RequirementKind = Requirement['kind'];
