import type { Bilingual, LocalDate, Mark, Minutes, QualificationLevel } from '#kernel';
import type { HourKind, Provenance } from './pathway-edition';
import type { RequirementKind } from './requirement';

export const answers = ['met', 'not-met', 'undetermined'] as const;
export type Answer = (typeof answers)[number];

/** Everything known of one file, keyed as the requirement's leaves name it. What is absent is unknown, never false. */
export interface KnownFacts {
  readonly attested?: Readonly<Record<string, boolean>>;
  /** By document code: `accepted` after a check, `refused` with it, `received` before it. `declared`: only the person's word so far. */
  readonly documents?: Readonly<
    Record<string, { readonly state: 'received' | 'accepted' | 'refused'; readonly issuedOn?: LocalDate; readonly declared?: boolean }>
  >;
  /** Settled score per criterion code. */
  readonly judged?: Readonly<Record<string, number>>;
  readonly levels?: readonly { readonly level: QualificationLevel; readonly registered: boolean }[];
  readonly dates?: Readonly<Record<string, LocalDate>>;
  readonly commitments?: Readonly<Record<string, { readonly signedOn: LocalDate; readonly fulfilledOn?: LocalDate }>>;
  readonly opinions?: Readonly<Record<string, { readonly favourable: boolean; readonly sameTeam: boolean }>>;
  readonly minutes?: Partial<Readonly<Record<HourKind, Minutes>>>;
  /**
   * One exact fraction, so that 2/3 is not rounded: present over counted half-days, by unit code or `overall`.
   * With `planned`, half-days still to come leave the answer open; without, what is counted is all there is.
   */
  readonly attendance?: Readonly<Record<string, { readonly present: number; readonly counted: number; readonly planned?: number }>>;
  readonly marks?: Readonly<Record<string, Mark>>;
  readonly average?: Mark;
  readonly credits?: number;
  readonly units?: Readonly<Record<string, boolean>>;
  readonly held?: Readonly<Record<string, boolean>>;
  readonly ties?: Readonly<Record<string, boolean>>;
  /** Nothing more will come: what is unknown now counts as not met for marks, hours, attendance and units. */
  readonly closed?: boolean;
}

export const suppliers = ['candidate', 'staff', 'panel', 'third-party', 'time'] as const;
export type SuppliedBy = (typeof suppliers)[number];

/** One node's answer, with what it read and what it lacks. */
export interface Evaluation {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly text: Bilingual;
  readonly help?: Bilingual;
  readonly from: Provenance;
  readonly answer: Answer;
  /** Why, as a message code with its inputs; sentences are in the messages. */
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  /** Who can supply what is missing; absent when nothing is. */
  readonly suppliedBy?: SuppliedBy;
  readonly of: readonly Evaluation[];
}
