import type { Bilingual, Language, LocalDate } from '#kernel';

/** What stands on the paper handed to an employer, fixed on the day it is issued. It names no pathway and nothing of health. */
export interface PrintedCertificate {
  readonly language: Language;
  readonly holder: { readonly givenName: string; readonly familyName: string };
  readonly title: Bilingual;
  readonly course: Bilingual;
  /** Of the whole course as the edition states it; absent when no source gives it. */
  readonly minutes?: number;
  /** Qualification level as its nomenclature words it, when the edition gives one. */
  readonly level?: Bilingual;
  readonly startedOn?: LocalDate;
  readonly endedOn?: LocalDate;
  readonly awardedOn: LocalDate;
  readonly number: string;
  /** The legal entity, not the programme: its name must say nothing of health. */
  readonly issuer: { readonly name: string; readonly place: string };
  /** `role`: as the house words it, or as the organisation does; `signature`: the picture of one, in the organisation's layout. */
  readonly signatories: readonly { readonly name: string; readonly role: 'chair' | 'lead' | Bilingual; readonly signature?: string }[];
  /** Whose words the papers use. */
  readonly jurisdiction?: 'FR' | 'QC';
  /** Version of the organisation's layout in force on the day of issue; absent or 0: that of the house. */
  readonly layout?: number;
}

/** As it is written and spoken: given name first. */
export const holderName = ({ holder }: Pick<PrintedCertificate, 'holder'>): string => `${holder.givenName} ${holder.familyName}`.trim().normalize('NFC');
