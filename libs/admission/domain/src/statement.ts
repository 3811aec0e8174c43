import { accept, type Instant, type LocalDate, refuse, type Result } from '#kernel';

/** The most characters kept of a text still being written: beyond any limit in words, so that nothing typed is lost. */
export const statementCharacters = 40_000;

const words = new Intl.Segmenter('fr', { granularity: 'word' });

/** Words as a reader counts them, in any script. */
export const countWords = (text: string): number => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** Why a named person opens somebody's statement. */
export const readingPurposes = ['scoring', 'third-reading', 'appeal'] as const;
export type ReadingPurpose = (typeof readingPurposes)[number];

/**
 * A person's own account of their experience. Opaque: it cannot be spread, joined to a sentence, logged or written as JSON,
 * so that no list, export, mail or record can carry it by accident. `reveal` says for whom.
 */
export class LivedExperienceStatement {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.normalize('NFC');
  }

  get words(): number {
    return countWords(this.#text);
  }

  /** `owner`: shown to, or sealed for, the person who wrote it; `recorded-reading`: the reading was written down first. */
  reveal(_to: 'owner' | 'recorded-reading'): string {
    return this.#text;
  }

  toJSON(): never {
    throw new TypeError('A statement is never written out.');
  }

  toString(): never {
    throw new TypeError('A statement is never written out.');
  }
}

/** What is known of a statement without opening it. */
export interface StatementRecord {
  readonly words: number;
  readonly version: number;
  readonly savedAt: Instant;
  /** What the person agreed to: these readers, until that day. */
  readonly disclosure: { readonly agreedAt: Instant; readonly until: LocalDate } | null;
  readonly withdrawnAt: Instant | null;
}

export type DisclosureRefusal = 'statement-empty' | 'disclosure-too-short' | 'disclosure-too-long';

/** The panel needs the text until its decision, and nobody needs it beyond a year after. */
export const checkDisclosure = (until: LocalDate, decidesOn: LocalDate, latest: LocalDate): Result<LocalDate, DisclosureRefusal> => {
  if (until < decidesOn) return refuse('disclosure-too-short', { decidesOn });
  return until > latest ? refuse('disclosure-too-long', { latest }) : accept(until);
};

/** Whether the text may be opened by a reader on that day; its withdrawal and the last day of its disclosure end that. */
export const mayBeRead = (
  { disclosure, withdrawnAt }: Pick<StatementRecord, 'disclosure' | 'withdrawnAt'>,
  today: LocalDate,
): Result<true, 'statement-withdrawn' | 'disclosure-over'> => {
  if (withdrawnAt) return refuse('statement-withdrawn');
  return disclosure && today <= disclosure.until ? accept(true) : refuse('disclosure-over');
};
