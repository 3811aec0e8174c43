import type { Bilingual, LocalDate, Mark } from '#kernel';

/**
 * How much a credential tells. 0: authentic and in force. 1: neutral title, name, dates, level, hours. 2: full title and
 * programme. 3: competencies, internship, results. The very title of a course can disclose a history: 1 is the default.
 */
export const disclosureLevels = [0, 1, 2, 3] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];
export const defaultLevel: DisclosureLevel = 1;

export const isDisclosureLevel = (value: number): value is DisclosureLevel => (disclosureLevels as readonly number[]).includes(value);

/** The papers that one award may be printed as. `completion`: the French certificat de réalisation; `unit`: one teaching unit. */
export const documentKinds = ['certificate', 'attestation', 'completion', 'unit', 'transcript'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface Competency {
  readonly code: string;
  readonly title: Bilingual;
}

export interface CertifiedUnit {
  readonly code: string;
  readonly title: Bilingual;
  readonly minutes?: number;
  readonly credits?: number;
  readonly result?: 'passed' | 'failed';
  /** Out of 20, when the unit is marked. */
  readonly mark?: Mark;
}

/** What only levels 2 and 3 may say, fixed on the day of issue beside the paper itself. */
export interface CertificateDetail {
  /** Of level 2. */
  readonly title: Bilingual;
  readonly programme: string;
  /** The pathway followed, in full. */
  readonly pathway: Bilingual;
  /** Of level 3. */
  readonly units: readonly CertifiedUnit[];
  /** Of attendance signed for by both, and internship countersigned: what the person did follow. */
  readonly followedMinutes?: number;
  readonly internshipMinutes?: number;
  readonly attendancePercent?: number;
  readonly framework?: { readonly name: Bilingual; readonly address?: string; readonly competencies: readonly Competency[] };
  readonly settledOn: LocalDate;
}
