import { inject } from '@angular/core';
import type { Instant, Language, LocalDate, Minutes } from '#kernel';
import { CurrentLanguage } from '../language';

/** 24-hour clock and day before month in both languages, as the wording rules ask. */
const tags: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const places: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'America/Toronto': { fr: 'heure de Montréal', en: 'Montréal time' },
  'Europe/Paris': { fr: 'heure de Paris', en: 'Paris time' },
};
const known = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const found = known.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  known.set(key, found);
  return found;
};

const clock = (language: Language, text: string): string => (language === 'fr' ? text.replace(/^0(?=\d)/, '').replace(':', ' h ') : text);

/** `1er janvier`, where the calendar of the browser says `1 janvier`. */
const daySaid = (language: Language, options: Intl.DateTimeFormatOptions, at: Date): string => {
  const said = format(language, options).format(at);
  return language === 'fr' ? said.replace(/(^|\p{L} )1 (?=\p{L})/u, '$11er ') : said;
};

/** Dates, times and durations as each language says them; reads the current language, so templates follow the switch. */
export class Formats {
  private readonly language = inject(CurrentLanguage).now;

  /** `2 mars 2026`. */
  date = (day: LocalDate | string): string => daySaid(this.language(), { dateStyle: 'long', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

  /** `lundi 2 mars 2026`. */
  weekday = (day: LocalDate | string): string => daySaid(this.language(), { dateStyle: 'full', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

  /** `2 mars`, for dense tables. */
  shortDate = (day: LocalDate | string): string => daySaid(this.language(), { day: 'numeric', month: 'short', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

  /** `19 janvier 2026, 23 h 59`. Without a zone: the reader's own. */
  instant = (at: Instant | string, zone?: string): string => `${this.day(at, zone)}, ${this.time(at, zone)}`;

  /** `19 janvier 2026, 23 h 59 (heure de Montréal)`: a deadline always says whose clock it means. */
  deadline = (at: Instant | string, zone: string): string => `${this.instant(at, zone)} (${this.place(zone)})`;

  day = (at: Instant | string, zone?: string): string => daySaid(this.language(), { dateStyle: 'long', ...(zone && { timeZone: zone }) }, new Date(at));

  time = (at: Instant | string, zone?: string): string =>
    clock(
      this.language(),
      format(this.language(), { hour: '2-digit', minute: '2-digit', hour12: false, ...(zone && { timeZone: zone }) }).format(new Date(at)),
    );

  /** A wall-clock time `09:30` as it is said. */
  wallClock = (time: string): string => clock(this.language(), time);

  place = (zone: string): string => places[zone]?.[this.language()] ?? zone;

  /** `41 h 30`, `7 h`. */
  hours = (duration: Minutes | number): string => {
    const rest = duration % 60;
    return `${Math.floor(duration / 60)}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
  };

  number = (value: number, options: Intl.NumberFormatOptions = {}): string => new Intl.NumberFormat(tags[this.language()], options).format(value);

  /** A text that carries both languages. */
  text = (both: { readonly fr: string; readonly en: string }): string => both[this.language()];
}

/** Call in an injection context, as `messagesFrom`. */
export const formats = (): Formats => new Formats();
