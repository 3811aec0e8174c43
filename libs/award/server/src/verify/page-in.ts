import { awardMessages } from '#award/domain/messages';
import { type Language, languages } from '#kernel';
import { loadSpeaker, spaced } from '#platform/icu';
import type { Page } from './frame';

/** The language asked for, else the first of the browser's that we speak, else French. */
export const pageIn = async (lang: Language | undefined, accepted = ''): Promise<Page> => {
  const wanted = accepted.split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  const language = lang ?? wanted.map((one) => languages.find((known) => known === one)).find((one) => one !== undefined) ?? 'fr';
  const say = await loadSpeaker(awardMessages, language);
  return { language, say: (key, values) => spaced(language, say(key, values)) };
};
