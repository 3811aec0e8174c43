/**
 * Beginnings of words that tell of health or of a course about it, in both languages, without accents. Short on purpose: it warns
 * whoever writes, it does not judge.
 */
const beginnings = [
  'mental',
  'psy',
  'schizo',
  'bipol',
  'depress',
  'addict',
  'toxico',
  'handicap',
  'disab',
  'maladie',
  'malade',
  'illness',
  'disorder',
  'retabliss',
  'recover',
  'pair-aid',
  'pair aid',
  'pairs aid',
  'pairs-aid',
  'peer support',
  'peer help',
  'peer worker',
  'savoir experientiel',
  'savoirs experientiels',
  'lived experience',
  'soin',
  'health',
  'sante',
  'clinic',
  'cliniq',
  'patient',
];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‐‑]/gu, '-').toLowerCase();

const startsWord = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** The words of health found in a text, as beginnings; empty when none is. */
export const healthWordsIn = (text: string): readonly string[] => {
  const words = plain(text);
  return beginnings.filter((one) => {
    for (let at = words.indexOf(one); at >= 0; at = words.indexOf(one, at + 1)) if (startsWord(words, at)) return true;
    return false;
  });
};

/** A sentence of the organisation's own, unless it speaks of health where nothing may: up to level 1. */
export const sayableAt = (level: number, text: string): string => (level <= 1 && healthWordsIn(text).length > 0 ? '' : text);
