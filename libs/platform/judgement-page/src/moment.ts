import type { Instant, Language } from '#kernel';
import { type Html, markup } from './markup';

/** A moment with its zone. Without a zone it is told in universal time, and says so. */
export const spokenMoment = (at: Date, language: Language, timeZone = 'UTC'): string => {
  const said = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'longOffset',
  }).format(at);
  const named = said.replace('GMT', 'UTC');
  return timeZone === 'UTC' ? named : `${named}, ${timeZone.replaceAll('_', ' ')}`;
};

/** A moment that a script of the page may tell anew in the visitor's own zone. */
export const momentElement = (at: Instant, language: Language): Html =>
  markup`<time datetime="${at}" data-moment>${spokenMoment(new Date(at), language)}</time>`;
