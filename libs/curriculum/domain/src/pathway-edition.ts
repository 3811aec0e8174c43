import type { Bilingual, Brand, LocalDate, Minutes, QualificationLevel, Span } from '#kernel';
import type { PeerField, PeerRole, PeerSetting } from './occupations';
import type { Requirement } from './requirement';

export type PathwayEditionId = Brand<string, 'PathwayEditionId'>;

/** Where a fact comes from. `placeholder`: nobody could source it; screens show it as to be confirmed. */
export const provenanceLabels = ['seed', 'sourced', 'general-knowledge', 'placeholder'] as const;
export type ProvenanceLabel = (typeof provenanceLabels)[number];

export interface Provenance {
  readonly label: ProvenanceLabel;
  /** Keys of the edition's `sources`; never empty when `sourced`. */
  readonly sources?: readonly string[];
  readonly note?: Bilingual;
}

/** A value with its origin. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: Provenance;
}

export interface Source {
  readonly title: string;
  readonly address?: string;
  readonly readOn?: LocalDate;
}

export const hourKinds = ['theory', 'practical', 'internship', 'supervision', 'personal-work'] as const;
export type HourKind = (typeof hourKinds)[number];

export interface TeachingUnit {
  readonly code: string;
  readonly title: Bilingual;
  readonly minutes: Partial<Readonly<Record<HourKind, Minutes>>>;
  /** Half-days of attendance this unit takes, if it meets. */
  readonly halfDays?: number;
  readonly credits?: number;
  /** `passed`: acquired or not; `mark`: out of 20. */
  readonly result: 'passed' | 'mark' | 'none';
  readonly from: Provenance;
}

/** One thing a panel judges, on an anchored grid from 0 to 4. */
export interface SelectionCriterion {
  readonly code: string;
  readonly title: Bilingual;
  /** What each score means, from 0 up: exactly five sentences. */
  readonly anchors: readonly Bilingual[];
  readonly weight: number;
  /** Below it, the criterion is not met; absent: no minimum. */
  readonly minimum?: number;
  readonly from: Provenance;
}

export interface EvidenceKind {
  readonly code: string;
  readonly title: Bilingual;
  readonly help?: Bilingual;
  readonly required: boolean;
}

/** How the file is read: who sees the statement and when two readings diverge. */
export interface SelectionRules {
  readonly criteria: readonly SelectionCriterion[];
  readonly assessors: number;
  /** A gap of this many points on one criterion calls for a third reading. */
  readonly divergence: number;
  /** Criteria compared in this order when totals are equal, if a source publishes such a rule; else a person decides. */
  readonly tieBreak?: readonly string[];
  readonly offerDays: number;
  readonly appealDays: number;
  readonly from: Provenance;
}

export interface StatementRules {
  readonly maximumWords: number;
  readonly prompts: readonly Bilingual[];
  readonly from: Provenance;
}

export interface InternshipRules {
  /** Countersigned minutes that complete it. */
  readonly minutes: Sourced<Minutes>;
  /** The most that one day may count. */
  readonly dailyMaximum: Sourced<Minutes>;
  readonly exclusions: readonly Bilingual[];
}

export interface AttendanceRules {
  /** Share of half-days, in percent, overall. */
  readonly minimumPercent: Sourced<number>;
}

export interface JuryRules {
  readonly quorum: Sourced<number>;
  readonly members: Sourced<number>;
}

/** What the award says that its holder can do, in the words of whoever keeps the framework. */
export interface CompetenceFramework {
  readonly name: Bilingual;
  readonly address?: string;
  readonly competencies: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly from: Provenance;
}

/** How an award that ends is taken up again: from when, and with how much continuing education of which kind since the last time. */
export interface RenewalRules {
  /** How long before its last day the award may be renewed. */
  readonly opens: Span;
  /** What is asked for in each category; hours beyond it are not carried over. */
  readonly hours: readonly { readonly code: string; readonly title: Bilingual; readonly minutes: Minutes }[];
  readonly from: Provenance;
}

export interface AwardRules {
  readonly kind: 'national-diploma' | 'university-diploma' | 'attestation' | 'certificate-of-completion' | 'none';
  readonly title: Bilingual;
  /** Says nothing of health: for pages, file names and mails. */
  readonly neutralTitle: Bilingual;
  /** Level of the diploma, where it has one. */
  readonly level?: Sourced<QualificationLevel>;
  readonly framework?: CompetenceFramework;
  /** What a file must show before the jury may award. */
  readonly requirement: Requirement;
  readonly validity?: Sourced<{ readonly years: number }>;
  /** Meaningless without `validity`. */
  readonly renewal?: RenewalRules;
  /** First issued as provisional: somebody confirms it later. */
  readonly provisional?: Sourced<boolean>;
  /** What somebody receives who followed the course, whatever the results. */
  readonly completion?: { readonly title: Bilingual; readonly requirement: Requirement; readonly from: Provenance };
  readonly from: Provenance;
}

export const factTopics = [
  'employment',
  'diploma',
  'experience',
  'admission',
  'calendar',
  'fees',
  'training',
  'internship',
  'assessment',
  'award',
  'follow-up',
  'employer',
  'context',
] as const;
export type FactTopic = (typeof factTopics)[number];

/** A dated fact a page shows: fee, calendar, partner. */
export interface Fact {
  readonly topic: FactTopic;
  readonly text: Bilingual;
  readonly from: Provenance;
}

/** Two sources that disagree are shown side by side, never chosen between in silence. */
export interface Disagreement {
  readonly topic: Bilingual;
  readonly readings: readonly { readonly text: Bilingual; readonly from: Provenance }[];
}

/** A dated reading of one pathway's rules. Once something refers to it, it never changes. */
export interface PathwayEdition {
  /** File name without ending, such as `aqrp-2026`. */
  readonly slug: string;
  readonly pathway: string;
  readonly title: Bilingual;
  readonly neutralTitle: Bilingual;
  readonly summary: Bilingual;
  readonly provider: string;
  readonly jurisdiction: 'FR' | 'QC';
  /** IANA zone in which its deadlines fall. */
  readonly timeZone: string;
  readonly inForceFrom: LocalDate;
  /** Another edition of the same pathway that reads the rules otherwise or came before. */
  readonly otherEditions: readonly string[];
  readonly roles: readonly PeerRole[];
  readonly fields: readonly PeerField[];
  readonly settings: readonly PeerSetting[];
  readonly admission: {
    readonly eligibility: Requirement;
    readonly evidence: readonly EvidenceKind[];
    readonly selection?: SelectionRules;
    readonly statement?: StatementRules;
  };
  /** Hours of the whole course by kind, as its source states them. */
  readonly hours: Partial<Readonly<Record<HourKind, Sourced<Minutes>>>>;
  /** The whole duration, where the source gives only that. */
  readonly totalMinutes?: Sourced<Minutes>;
  readonly trainingDays?: Sourced<number>;
  readonly units: readonly TeachingUnit[];
  readonly attendance?: AttendanceRules;
  /** What a second exam session does to the first; without it the second replaces. */
  readonly secondSession?: Sourced<'replace' | 'best'>;
  readonly internship?: InternshipRules;
  readonly jury?: JuryRules;
  readonly award: AwardRules;
  readonly facts: readonly Fact[];
  readonly disagreements: readonly Disagreement[];
  readonly sources: Readonly<Record<string, Source>>;
}
