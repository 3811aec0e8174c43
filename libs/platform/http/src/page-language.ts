import { type Language, languages } from '#kernel';
import type { FastifyRequest } from 'fastify';

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The page's language: the one the person chose, kept in a cookie, else the first of the browser's that we speak. */
export const pageLanguage = ({ headers }: Pick<FastifyRequest, 'headers'>): Language => {
  const chosen = /(?:^|;\s*)pc-lang=(\w+)/.exec(headers.cookie ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  const accepted = (headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return accepted.find(isLanguage) ?? 'fr';
};
