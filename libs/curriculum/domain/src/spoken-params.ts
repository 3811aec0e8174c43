import type { Language } from '#kernel';

type Params = Readonly<Record<string, string | number>>;

/** Select names of a message are letters and digits only. */
const selectable = new Set(['nomenclature', 'of']);

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A calendar day in words: `19 janvier 2026`. */
export const spokenDay = (day: string, language: Language): string => longDays[language].format(new Date(`${day}T00:00:00Z`));

const longDays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Inputs of a reason or statement, ready for its sentence: days in words, marks with the language's comma. */
export const spokenParams = (params: Params, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (selectable.has(name)) return [name, value.replaceAll('-', '')];
      if (isDay(value)) return [name, spokenDay(value, language)];
      return [name, language === 'fr' && /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value];
    }),
  );
