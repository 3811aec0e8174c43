import type { LocalDate, QualificationLevel } from '#kernel';

/** How to reach the person, in their own words. */
export interface ContactDetails {
  readonly phone?: string;
  readonly address?: string;
  /** What helps: time, format, place, breaks. Nobody has to say why. */
  readonly arrangements?: string;
}

export interface DeclaredLevel {
  readonly level: QualificationLevel;
  readonly registered: boolean;
}

/** What the person wrote in the form, keyed as the edition's requirement names it. What is absent was not answered. */
export interface ApplicationAnswers {
  readonly contact: ContactDetails;
  readonly attested: Readonly<Record<string, boolean>>;
  readonly levels: readonly DeclaredLevel[];
  readonly dates: Readonly<Record<string, LocalDate>>;
  readonly commitments: Readonly<Record<string, LocalDate>>;
  readonly held: Readonly<Record<string, boolean>>;
  readonly ties: Readonly<Record<string, boolean>>;
}

export const noAnswers: ApplicationAnswers = { contact: {}, attested: {}, levels: [], dates: {}, commitments: {}, held: {}, ties: {} };
