import type { EditionCard } from '#curriculum/domain/contract';

/** What a visitor looks for; an empty choice excludes nothing. */
export interface Wanted {
  readonly text: string;
  readonly role: string;
  readonly field: string;
  readonly place: string;
}

/** Without case or accents, so that “quebec” finds “Québec”. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const holds = (codes: readonly string[], wanted: string): boolean => wanted === '' || codes.includes(wanted);

export const matches = ({ title, summary, provider, roles, fields, jurisdiction }: EditionCard, { text, role, field, place }: Wanted): boolean => {
  const whole = plain([title.fr, title.en, summary.fr, summary.en, provider].join(' '));
  const found = plain(text)
    .split(/\s+/)
    .every((word) => whole.includes(word));
  return found && holds(roles, role) && holds(fields, field) && holds([jurisdiction], place);
};
