import type { Brand, LocalDate, Minutes } from '#kernel';

export type AgreementId = Brand<string, 'AgreementId'>;
export type HostOrganisationId = Brand<string, 'HostOrganisationId'>;

/** Who signs: the learner, the host organisation, the programme. */
export const parties = ['learner', 'host', 'programme'] as const;
export type Party = (typeof parties)[number];

export const agreementStages = ['draft', 'to-sign', 'active', 'completed', 'cancelled'] as const;
export type AgreementStage = (typeof agreementStages)[number];

/** What an internship agreement states (Code de l'éducation D124-4, the fields an agreement outside France also needs). */
export interface AgreementTerms {
  readonly host: HostOrganisationId;
  readonly tutorName: string;
  readonly tutorEmail: string;
  readonly referent: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly plannedMinutes: Minutes;
  readonly presence: string;
  readonly activities: string;
  readonly competences: string;
  readonly supervision: string;
  readonly allowance: string;
}

export interface Signature {
  readonly party: Party;
  readonly name: string;
  readonly signedOn: LocalDate;
}

/** One internship: its terms, who signed this version of them, and how far it is. */
export interface PlacementAgreement {
  readonly id: AgreementId;
  readonly stage: AgreementStage;
  /** Rises with every change of the terms; signatures hold for one version only. */
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly signatures: readonly Signature[];
}
