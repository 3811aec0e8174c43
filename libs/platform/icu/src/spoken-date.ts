import type { Language, LocalDate } from '#kernel';

const styles: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day as a letter says it: `2 mars 2026`, `2 March 2026`. */
export const spokenDate = (language: Language, day: LocalDate | string): string => styles[language].format(new Date(`${day}T00:00:00Z`));
