import type { Bilingual, Language, LocalDate } from '#kernel';

/** What stands on the paper handed to an employer, fixed on the day it is issued. It names no pathway and nothing of health. */
export interface PrintedCertificate {
  readonly language: Language;
  readonly holder: { readonly givenName: string; readonly familyName: string };
  readonly title: Bilingual;
  readonly course: Bilingual;
  /** Of the whole course as the edition states it; absent when no source gives it. */
  readonly minutes?: number;
  readonly startedOn?: LocalDate;
  readonly endedOn?: LocalDate;
  readonly awardedOn: LocalDate;
  readonly number: string;
  readonly issuer: { readonly name: string; readonly place: string };
  readonly signatories: readonly { readonly name: string; readonly role: 'chair' | 'lead' }[];
}

/** As it is written and spoken: given name first. */
export const holderName = ({ holder }: Pick<PrintedCertificate, 'holder'>): string => `${holder.givenName} ${holder.familyName}`.trim().normalize('NFC');
