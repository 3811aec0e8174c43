import type { Brand } from '#kernel';

/** A family name reduced to what two people would spell alike: the second factor of a check. */
export type NameKey = Brand<string, 'NameKey'>;

/** Letters that Unicode does not take apart, and that keyboards elsewhere lack. */
const plain: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e' };

/** Indifferent to case, accents, spaces, hyphens and apostrophes. Empty when nothing is left: an empty key opens nothing. */
export const nameKey = (name: string): NameKey =>
  [...name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')]
    .map((one) => plain[one] ?? one)
    .join('')
    .replaceAll(/[^\p{L}\p{N}]/gu, '') as NameKey;
